using Network.Core.Mail;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class RecipientRulesTests
{
    [Test]
    public void However_groups_overlap_each_gets_one_and_nobody_who_has_said_no()
    {
        var random = new Random(17);
        for (var i = 0; i < 3000; i++)
        {
            var people = Enumerable.Range(0, random.Next(1, 12)).Select(n => Person(n, random)).ToList();
            var groups = Enumerable.Range(0, random.Next(0, 6)).SelectMany(_ => people.Where(_ => random.Next(2) == 0)).ToList();
            var refused = people.Where(_ => random.Next(4) == 0).Select(p => p.EmailKey).ToHashSet();

            var list = RecipientRules.Union(groups, refused);

            var keys = list.People.Select(p => p.EmailKey).ToList();
            Assert.That(keys, Is.Unique);
            Assert.That(keys, Is.EquivalentTo(groups.Select(g => g.EmailKey).Where(k => !refused.Contains(k)).Distinct()));
            Assert.That(list.LeftOut, Is.EqualTo(groups.Select(g => g.EmailKey).Where(refused.Contains).Distinct().Count()));
        }
    }

    [Test]
    public void Order_of_the_groups_changes_neither_who_nor_how_many()
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var groups = Enumerable.Range(0, 20).Select(_ => Person(random.Next(8), random)).ToList();
            var refused = new HashSet<string> { "p3" };
            var (one, other) = (RecipientRules.Union(groups, refused), RecipientRules.Union(groups.OrderBy(_ => random.Next()), refused));
            Assert.That(other.People.Select(p => p.EmailKey), Is.EquivalentTo(one.People.Select(p => p.EmailKey)));
            Assert.That(other.LeftOut, Is.EqualTo(one.LeftOut));
        }
    }

    [Test]
    public void A_name_comes_before_none_and_names_are_in_the_order_of_the_alphabet()
    {
        Recipient At(string key, string name, Language language = Language.Nynorsk) => new() { Name = name, Email = key + "@x.example", EmailKey = key, Language = language };
        var list = RecipientRules.Union([At("a", ""), At("a", "Åse", Language.English), At("b", "Østen"), At("c", "Ada"), At("d", "")], new HashSet<string>());
        Assert.That(list.People.Select(p => p.Name), Is.EqualTo(new[] { "Ada", "", "Østen", "Åse" }));
        Assert.That(list.People[^1].Language, Is.EqualTo(Language.English));
    }

    [TestCase("Confirmed:12", true)]
    [TestCase("Role:7", true)]
    [TestCase("Silent:0", true)]
    [TestCase("Silent:-1", false)]
    [TestCase("9:1", false)]
    [TestCase("Role", false)]
    [TestCase("Role:7:8", false)]
    [TestCase("Role:99999999999999999999", false)]
    [TestCase("confirmed:1", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_group_is_read_as_it_was_written_or_not_at_all(string? key, bool isGroup)
    {
        Assert.That(RecipientGroup.Parse(key) is not null, Is.EqualTo(isGroup));
        if (isGroup) Assert.That(RecipientGroup.Parse(key)!.Value.Key, Is.EqualTo(key));
    }

    private static Recipient Person(int number, Random random) =>
        new() { Name = random.Next(5) == 0 ? "" : $"Namn {number}", Email = $"p{number}@x.example", EmailKey = $"p{number}" };
}
