using Network.Core.Access;
using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Data;
using Network.Data.Access;
using Network.Data.FollowUps;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class FollowUpStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly FollowUpOwner s_bergen = FollowUpOwner.OfKommune(4601);
    private static readonly FollowUpOwner s_kinn = FollowUpOwner.OfKommune(4602);

    private readonly TestClock _clock = new();

    private FollowUpStore Store => new(Database, _clock);

    private OwnFollowUpStore Own => new(Database, _clock);

    [Test]
    public async Task The_list_counts_filters_and_sorts_by_date_and_shows_nothing_that_is_not_live()
    {
        var (network, minutes) = await Network();
        var kari = FollowUpOwner.OfPerson(await Database.AddPerson("kari@nes.example"));
        await Database.AddPoint(minutes, "Seinare", s_bergen, Day(9));
        await Database.AddPoint(minutes, "Utan dato", s_kinn);
        await Database.AddPoint(minutes, "Over fristen", s_bergen, Day(-1));
        await Database.AddPoint(minutes, "Snart", kari, Day(0));
        var done = await Database.AddPoint(minutes, "Gjort", FollowUpOwner.Nobody, Day(-5));
        await Database.AddPoint(minutes, "Ikkje publisert", s_bergen, Day(1), live: false);
        await Database.RemovePoint(await Database.AddPoint(minutes, "Teke ut", s_bergen, Day(1)));
        await Store.Done(network, done, null);

        Assert.That(await Shown(network, FollowUpFilter.Open), Is.EqualTo(new[] { "Over fristen", "Snart", "Seinare", "Utan dato" }));
        Assert.That(await Shown(network, FollowUpFilter.Overdue), Is.EqualTo(new[] { "Over fristen" }));
        Assert.That(await Shown(network, FollowUpFilter.Done), Is.EqualTo(new[] { "Gjort" }));
        Assert.That(await Shown(network, FollowUpFilter.All), Is.EqualTo(new[] { "Over fristen", "Snart", "Seinare", "Utan dato", "Gjort" }));
        Assert.That(await Shown(network, FollowUpFilter.All, s_bergen), Is.EqualTo(new[] { "Over fristen", "Seinare" }));
        Assert.That(await Shown(network, FollowUpFilter.All, kari), Is.EqualTo(new[] { "Snart" }));
        Assert.That(await Shown(network, FollowUpFilter.All, FollowUpOwner.Nobody), Is.EqualTo(new[] { "Gjort" }));

        var tallies = (await Store.List(network, FollowUpFilter.All, null, _ => (0, 2))).Tallies;
        Assert.That(tallies.Select(t => (t.Owner, t.Open, t.Overdue, t.Done)), Is.EqualTo(new[] { (s_bergen, 2, 1, 0), (s_kinn, 1, 0, 0), (kari, 1, 0, 0), (FollowUpOwner.Nobody, 0, 0, 1) }));
    }

    [Test]
    public async Task Pages_hold_every_point_once()
    {
        var (network, minutes) = await Network();
        for (var i = 0; i < 23; i++) await Database.AddPoint(minutes, $"P{i}", s_bergen, Day(i % 3));
        var seen = new List<string>();
        for (var skip = 0; skip < 23; skip += 5)
        {
            var page = await Store.List(network, FollowUpFilter.Open, null, total => total == 23 ? (skip, 5) : throw new InvalidOperationException());
            seen.AddRange(page.Rows.Select(r => r.What));
        }

        Assert.That(seen, Is.Unique.And.Count.EqualTo(23));
    }

    [Test]
    public async Task Of_two_who_change_a_point_the_second_is_told_and_of_two_who_mark_it_the_first_is_kept()
    {
        var (network, minutes) = await Network();
        var id = await Database.AddPoint(minutes, "Ring", s_bergen, Day(5));
        Assert.That(await Store.Save(network, id, 1, s_kinn, Day(6)), Is.EqualTo(SaveOutcome.Saved));
        Assert.That(await Store.Save(network, id, 1, s_bergen, null), Is.EqualTo(SaveOutcome.ChangedByOther));
        Assert.That(await Store.Done(network, id, "Ringt"), Is.EqualTo(SaveOutcome.Saved));
        Assert.That(await Store.Done(network, id, "Ringt igjen"), Is.EqualTo(SaveOutcome.ChangedByOther));
        var point = (await Store.Find(network, id))!;
        Assert.That((point.Owner, point.DueOn, point.DoneNote, point.DoneBy, point.DoneAt), Is.EqualTo((s_kinn, Day(6), "Ringt", "Olav Opphav", _clock.Now)));
        Assert.That(await Store.Reopen(network, id), Is.EqualTo(SaveOutcome.Saved));
        Assert.That(await Store.Reopen(network, id), Is.EqualTo(SaveOutcome.ChangedByOther));
        Assert.That((await Store.Find(network, id))!.DoneNote, Is.Null);
    }

    [Test]
    public async Task Another_networks_organiser_finds_nothing_and_a_reader_changes_nothing()
    {
        var (network, minutes) = await Network();
        var id = await Database.AddPoint(minutes, "Ring", s_bergen, Day(5));
        var other = await Database.AddNetwork("Eit anna");
        Assert.That(await Store.Find(other, id), Is.Null);
        Assert.That(await Store.Done(other, id, null), Is.EqualTo(SaveOutcome.NotFound));
        Assert.That(await Store.Save(other, id, 1, s_kinn, null), Is.EqualTo(SaveOutcome.NotFound));
        Assert.That((await Store.List(other, FollowUpFilter.All, null, _ => (0, 9))).Total, Is.Zero);
        var reader = await Database.Give(network, "lesar@rvts.example", NetworkRight.Read);
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => Store.Done(reader, id, null));
    }

    [Test]
    public async Task Who_belongs_to_the_kommune_in_that_network_finds_its_points_and_nobody_else_does()
    {
        var (network, minutes) = await Network();
        var (elsewhere, others) = await Network("Eit anna", "anna");
        var people = new Dictionary<string, long>();
        foreach (var name in new[] { "eigar", "kontakt", "deltakar", "annan-kommune", "anna-nettverk", "framand" }) people[name] = await Database.AddPerson($"{name}@nes.example", name);
        await Database.AddContact(network, 4601, people["kontakt"]);
        await Database.AddParticipant(network, 4601, people["deltakar"]);
        await Database.AddParticipant(network, 4602, people["annan-kommune"]);
        await Database.AddParticipant(elsewhere, 4601, people["anna-nettverk"]);
        var ofKommune = await Database.AddPoint(minutes, "Kommunen", s_bergen);
        var ofPerson = await Database.AddPoint(minutes, "Personen", FollowUpOwner.OfPerson(people["eigar"]));
        await Database.AddPoint(others, "Ein annan stad", s_bergen);
        await Database.AddPoint(minutes, "Ikkje publisert", s_bergen, live: false);
        var expected = new Dictionary<string, string[]>
        {
            ["eigar"] = ["Personen"], ["kontakt"] = ["Kommunen"], ["deltakar"] = ["Kommunen"], ["annan-kommune"] = [], ["anna-nettverk"] = ["Ein annan stad"], ["framand"] = [],
        };
        foreach (var (name, id) in people)
        {
            var list = await Own.List(id, FollowUpFilter.All, _ => (0, 50));
            Assert.That(list.Rows.Select(p => p.What), Is.EquivalentTo(expected[name]), name);
            foreach (var (point, what) in new[] { (ofKommune, "Kommunen"), (ofPerson, "Personen") })
            {
                var may = expected[name].Contains(what);
                Assert.That(await Own.Find(id, point) is not null, Is.EqualTo(may), $"{name} {what}");
                Assert.That(await Own.Done(id, point, name), Is.EqualTo(may ? SaveOutcome.Saved : SaveOutcome.NotFound), $"{name} {what}");
                if (may) Assert.That((await Own.Find(id, point))!.DoneBy, Is.EqualTo(name));
                if (may) Assert.That(await Own.Reopen(id, point), Is.EqualTo(SaveOutcome.Saved));
            }
        }
    }

    [Test]
    public async Task Into_minutes_comes_what_was_open_and_what_was_done_since_the_gathering_before()
    {
        var network = await Database.AddNetwork();
        var slugs = new List<string>();
        for (var i = 0; i < 3; i++) slugs.Add(await Database.AddGathering(network, $"Samling {i}", _clock.Now.AddDays(10 * i)));
        var first = await Database.AddMinutes(slugs[0]);
        var open = await Database.AddPoint(first, "Open", s_bergen, Day(40));
        var early = await Database.AddPoint(first, "Gjort mellom dei to fyrste", s_bergen);
        var late = await Database.AddPoint(first, "Gjort mellom dei to siste", s_bergen);
        await Database.AddPoint(await Database.AddMinutes(slugs[2]), "Frå samlinga sjølv", s_bergen);
        _clock.Move(TimeSpan.FromDays(5));
        await Store.Done(network, early, null);
        _clock.Move(TimeSpan.FromDays(10));
        await Store.Done(network, late, null);

        Assert.That(await Carried(network, slugs[0]), Is.Empty, "there was none before");
        Assert.That(await Carried(network, slugs[1]), Is.EquivalentTo(new[] { "Open", "Gjort mellom dei to fyrste", "Gjort mellom dei to siste" }));
        Assert.That(await Carried(network, slugs[2]), Is.EquivalentTo(new[] { "Open", "Gjort mellom dei to siste" }));
        _clock.Move(TimeSpan.FromDays(30));
        await Store.Done(network, open, null);
        Assert.That(await Carried(network, slugs[2]), Does.Contain("Open"), "it was open when the gathering was held");
        Assert.That(await Carried(await Database.AddNetwork("Eit anna"), slugs[2]), Is.Empty);
    }

    [Test]
    public async Task A_gathering_is_waived_once_and_only_when_it_has_been_held_and_has_no_minutes()
    {
        var network = await Database.AddNetwork();
        var slug = await Database.AddGathering(network, "Samling", _clock.Now.AddHours(1));
        var store = new MinutesWaiverStore(Database, _clock);
        Assert.That(await store.Standing(network, slug), Is.Null);
        Assert.That(await store.Waive(network, slug, null), Is.EqualTo(WaiveOutcome.NotFound));
        _clock.Move(TimeSpan.FromHours(4));
        Assert.That((await store.Standing(network, slug))!.IsMissing);
        Assert.That(await store.Waive(await Database.AddNetwork("Eit anna"), slug, null), Is.EqualTo(WaiveOutcome.NotFound));
        Assert.That(await store.Waive(network, slug, "Berre ein prat"), Is.EqualTo(WaiveOutcome.Waived));
        Assert.That(await store.Waive(network, slug, "Ein annan grunn"), Is.EqualTo(WaiveOutcome.WaivedByOther));
        var standing = (await store.Standing(network, slug))!;
        Assert.That((standing.IsMissing, standing.WaivedBy, standing.Reason, standing.WaivedAt), Is.EqualTo((false, "Olav Opphav", "Berre ein prat", _clock.Now)));
        Assert.That(await store.Undo(network, slug), Is.True);
        Assert.That(await store.Undo(network, slug), Is.False);
        await Database.AddMinutes(slug, edition: 0);
        Assert.That((await store.Standing(network, slug))!, Is.EqualTo(new MinutesStanding { IsBegun = true }));
        await Database.SetEdition(slug, 1);
        Assert.That(await store.Waive(network, slug, null), Is.EqualTo(WaiveOutcome.Published));
    }

    private async Task<(NetworkAccess Network, long Minutes)> Network(string name = "Trygg oppvekst", string title = "Samling")
    {
        var network = await Database.AddNetwork(name);
        return (network, await Database.AddMinutes(await Database.AddGathering(network, title, _clock.Now.AddDays(-10))));
    }

    private async Task<IEnumerable<string>> Shown(NetworkAccess network, FollowUpFilter filter, FollowUpOwner? owner = null) =>
        (await Store.List(network, filter, owner, _ => (0, 50))).Rows.Select(p => p.What);

    private async Task<IEnumerable<string>> Carried(NetworkAccess network, string slug) => (await Store.OpenBefore(network, slug)).Select(p => p.What);

    private static DateOnly Day(int days) => new DateOnly(2023, 10, 20).AddDays(days);
}
