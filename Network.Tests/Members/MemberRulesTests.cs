using Network.Core.Members;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture]
public sealed class MemberRulesTests
{
    private static readonly DateTimeOffset s_noon = new(2023, 10, 20, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_was_new_when_a_visit_began_is_new_until_it_is_over()
    {
        var visit = new MemberVisit(s_noon, s_noon.AddDays(-3));
        Assert.That(visit.NewSince(s_noon.AddMinutes(30)), Is.EqualTo(s_noon.AddDays(-3)));
        Assert.That(visit.NewSince(s_noon.AddMinutes(31)), Is.EqualTo(s_noon));
    }

    [Test]
    public void On_a_first_visit_everything_is_new() => Assert.That(new MemberVisit(s_noon, null).NewSince(s_noon.AddMinutes(5)), Is.Null);

    [Test]
    public void People_are_found_by_the_beginnings_of_words_and_sorted_as_Norwegians_do()
    {
        MemberEntry[] all =
        [
            Entry(1, "Åse Øvrebø", "Kinn"), Entry(2, "Zara Li", "Bergen"), Entry(3, "Aasmund Nes", "Bergen"), Entry(4, "Ærlend Nes", "Nore og Uvdal kommune – psykisk helse og rusarbeid"),
            Entry(5, "Øystein Nes", "Bergen"),
        ];
        Assert.That(MemberEntry.Find(all, null).Select(e => e.PersonId), Is.EqualTo(new long[] { 2, 4, 5, 1, 3 }), "æ, ø, and å last, which aa is too");
        Assert.That(MemberEntry.Find(all, "  nes bergen ").Select(e => e.PersonId), Is.EqualTo(new long[] { 5, 3 }));
        Assert.That(MemberEntry.Find(all, "ovreb").Select(e => e.PersonId), Is.EqualTo(new long[] { 1 }));
        Assert.That(MemberEntry.Find(all, "uvdal psyk").Select(e => e.PersonId), Is.EqualTo(new long[] { 4 }));
        Assert.That(MemberEntry.Find(all, "<script>"), Is.Empty);
    }

    private static MemberEntry Entry(long id, string name, string kommune) => new() { PersonId = id, Name = name, Parts = [new MemberPart(kommune, [], null, null)] };
}
