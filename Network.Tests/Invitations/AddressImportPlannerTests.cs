using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.People;
using Network.Data.Kommuner;
using NUnit.Framework;
using static Network.Core.Invitations.AddressImportState;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AddressImportPlannerTests
{
    private KommuneCatalogue _kommuner = null!;

    [SetUp]
    public async Task Read()
    {
        await using var test = await TestDatabase.Create();
        _kommuner = new KommuneCatalogue(await new KommuneStore(test.Database).All());
    }

    [Test]
    public void Each_line_is_new_changed_the_same_repeated_or_wrong()
    {
        var plan = Plan(
            """
            4601;Bergen;ny@nes.example;Ny Nes
            4601;Bergen;POST@bergen.example;Postmottak
            4601;Bergen;kari@nes.example;Kari Vik
            4601;Bergen;kari@nes.example;
            4601;Bergen;kari@nes.example;Ein annan
            ;Bergn;ola@nes.example;Ola Nes
            4601;Bergen;ola(a)nes.example;Ola Nes
            """,
            Entry(1, 4601, "post@bergen.example"), Entry(2, 4601, "kari@nes.example", "Kari Nes"));

        Assert.That(plan.Rows.Select(r => r.State), Is.EqualTo([New, Same, Changed, Repeated, Wrong, Wrong, Wrong]));
        Assert.That(plan.Rows[2].Entry, Is.EqualTo(Entry(2, 4601, "kari@nes.example", "Kari Vik")));
        Assert.That(plan.Rows[4].Problems.Single().Message, Does.Contain("rad 3, med eit anna namn"));
        Assert.That(plan.Rows[5].Problems.Single().Message, Does.Contain("Meiner du Bergen?"));
        Assert.That(plan.Rows[5].Guesses.Single().Name, Is.EqualTo("Bergen"));
        Assert.That(plan.Rows[6].Problems.Single().Message, Does.Contain("ola(a)nes.example"));
        Assert.That(plan.Added, Is.EqualTo([Entry(0, 4601, "ny@nes.example", "Ny Nes")]));
    }

    [Test]
    public void A_kommune_is_found_by_number_label_and_all_its_names_in_any_spelling()
    {
        foreach (var kommune in _kommuner.All)
        {
            var short3 = kommune.Number.TrimStart('0');
            var names = kommune.OtherNames.Append(_kommuner.Label(kommune)).SelectMany(n => new[] { n, n.ToUpperInvariant(), $" {n.ToLowerInvariant()} " });
            foreach (var said in names.Append(kommune.Number).Append(short3).Append($"{kommune.Number} {kommune.Name}"))
            {
                var table = new AddressTable { Lines = [new AddressLine { Row = 1, Kommune = said, Email = "a@b.example" }] };
                var row = new AddressImportPlanner(table, _kommuner).Plan(new AddressBook([.. _kommuner.All.Select(k => (long)k.Id)], [])).Rows.Single();
                Assert.That(row.Entry?.KommuneId, Is.EqualTo(kommune.Id), said);
            }
        }
    }

    [TestCase("", "Herøy", 1818)]
    [TestCase("301", "", 0)]
    [TestCase("1201", "Bergen", 4601)]
    [TestCase("4601", "Bergn", 4601)]
    [TestCase("4601", "Kinn", 0)]
    [TestCase("", "Oslo", 0)]
    [TestCase("", "Kvam herad", 4622)]
    public void The_region_settles_what_a_name_leaves_open_and_nothing_beyond_it_is_taken(string number, string name, int expected)
    {
        var row = Plan($"Knr;Kommune;E-post\n{number};{name};a@b.example").Rows.Single();
        Assert.That(row.Entry?.KommuneId ?? 0, Is.EqualTo(expected));
        Assert.That(row.Problems, expected == 0 ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void Somebody_who_stands_for_another_kommune_may_have_moved_unless_the_list_names_both()
    {
        var stored = Entry(7, 4602, "kari@nes.example", "Kari Nes");

        var moved = Plan("Bergen;KARI@nes.example", stored);
        var both = Plan("Bergen;kari@nes.example\nKinn;kari@nes.example", stored);

        Assert.That(moved.Rows[0].Elsewhere, Is.EqualTo([stored]));
        Assert.That((moved.Left([0]), moved.Left([])), Is.EqualTo((new long[] { 7 }, Array.Empty<long>())));
        Assert.That(both.Left([0, 1]), Is.Empty);
        Assert.That(both.Rows[0].Notes.Single(), Does.Contain("Kinn"));
    }

    [Test]
    public void The_mark_tells_a_plan_from_every_other_and_not_from_itself()
    {
        const string List = "Bergen;kari@nes.example;Kari Nes\nKinn;ola@nes.example;Ola";
        AddressImportPlan[] plans =
        [
            Plan(List), Plan(List, Entry(1, 4601, "kari@nes.example")), Plan(List, Entry(1, 4601, "kari@nes.example", "Kari Nes")),
            Plan(List, Entry(1, 4622, "kari@nes.example")), Plan(List + " Vik"), Plan(List + "\nKinn;per@nes.example;Per"),
        ];
        Assert.That(plans.Select(p => p.Mark), Is.Unique);
        Assert.That(Plan(List, Entry(9, 4622, "heilt@annan.example")).Mark, Is.EqualTo(plans[0].Mark));
    }

    [Test]
    public void A_name_comes_from_before_the_address_and_a_word_for_nobody_is_no_name()
    {
        var plan = Plan("Kommune;E-post;Namn\nBergen;Kari Nes <kari@nes.example>;\nKinn;\"\"\"Nes, Ola\"\" <ola@nes.example>\";\nKinn;post@kinn.example;POSTMOTTAK");
        Assert.That(plan.Added.Select(e => e.Name), Is.EqualTo(["Kari Nes", "Nes, Ola", null]));
        Assert.That(plan.Added.Select(e => e.IsMailbox), Is.EqualTo([false, false, true]));
    }

    [Test]
    public void A_name_that_must_not_be_stored_is_refused()
    {
        // Invented: the first day of a year with check digits that are right.
        var personal = Enumerable.Range(0, 100_000).Select(i => $"010100{i:00000}").First(PersonalNumber.IsIn);
        foreach (var (name, message) in new[] { (personal, "fødselsnummer"), (new string('æ', 201), "høgst 200") })
            Assert.That(Plan($"Bergen;a@b.example;Kari Nes\nBergen;c@d.example;{name}").Rows[1].Problems.Single().Message, Does.Contain(message));
    }

    private static AddressEntry Entry(long id, long kommuneId, string email, string? name = null) => new() { Id = id, KommuneId = kommuneId, Email = email, Name = name };

    private AddressImportPlan Plan(string text, params AddressEntry[] stored) =>
        new AddressImportPlanner(AddressTable.Read(text, _kommuner), _kommuner).Plan(new AddressBook([4601, 4602, 4622, 1818], stored));
}
