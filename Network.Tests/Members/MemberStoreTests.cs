using Network.Core.Access;
using Network.Core.Members;
using Network.Core.Search;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Members;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class MemberStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_minutes = new("""
        INSERT INTO GatheringMinutes (Id, GatheringId, State, Revision, Edition, CreatedAt, PublishedAt) VALUES (@id, @gatheringId, 'Published', 1, 1, @now, @now)
        """);

    private static readonly Sql s_point = new("""
        INSERT INTO FollowUpPoint (LearningNetworkId, GatheringMinutesId, Position, What, PersonId, KommuneId, DueOn, Version, CreatedAt, PublishedAt, RemovedAt, DoneAt)
        VALUES (@networkId, @minutesId, 0, @what, @personId, @kommuneId, @dueOn, 1, @now, @publishedAt, @removedAt, @doneAt)
        """);

    private readonly TestClock _clock = new();

    [Test]
    public async Task Two_tabs_and_an_old_page_leave_the_visit_as_the_newest_page_says()
    {
        var (network, kari) = await Member("kari@nes.example");
        var visits = new VisitStore(Database, _clock);
        var first = _clock.Now;
        await Task.WhenAll(visits.See(kari, first, false), visits.See(kari, first, false), visits.See(kari, first, false));
        Assert.That(await Visit(kari), Is.EqualTo(new MemberVisit(first, null)));

        _clock.Move(TimeSpan.FromMinutes(20));
        await visits.See(kari, _clock.Now, false);
        Assert.That(await Visit(kari), Is.EqualTo(new MemberVisit(_clock.Now, null)), "the same visit, still the first one");

        var before = _clock.Now;
        _clock.Move(TimeSpan.FromHours(5));
        await visits.See(kari, _clock.Now, false);
        await visits.See(kari, before.AddMinutes(1), false);
        Assert.That(await Visit(kari), Is.EqualTo(new MemberVisit(_clock.Now, before)), "a tab from before does not turn it back");

        await visits.See(kari, _clock.Now.AddDays(3), false);
        await visits.See(kari, null, true);
        Assert.That(await Visit(kari), Is.EqualTo(new MemberVisit(_clock.Now, _clock.Now)), "nothing is from the future; everything is seen");
        Assert.That(network.NetworkId, Is.EqualTo(kari.NetworkId));
    }

    [Test]
    public async Task New_since_the_last_visit_is_what_came_after_the_page_was_made()
    {
        var (network, kari) = await Member("kari@nes.example");
        for (var id = 1; id <= 14; id++) await Database.AddDocument(network, SearchKind.Material, id, "Gammalt", _clock.Now.AddDays(-id));
        var pages = new MemberPageStore(Database, _clock);
        Assert.That((await pages.Of(kari)).News, Has.Count.EqualTo(MemberContent.MostNews + 1), "a first visit has the newest, and there is more");
        var shown = _clock.Now;
        _clock.Move(TimeSpan.FromSeconds(5));
        await Database.AddDocument(network, SearchKind.Minutes, 1, "Kom medan sida stod open", _clock.Now.AddSeconds(-1));
        await new VisitStore(Database, _clock).See(kari, shown, false);
        _clock.Move(TimeSpan.FromHours(1));

        Assert.That((await pages.Of(kari)).News.Select(n => n.Title.Nn), Is.EqualTo(new[] { "Kom medan sida stod open" }));
    }

    [Test]
    public async Task Nobody_is_on_the_list_before_they_agree_and_what_they_keep_is_not_read()
    {
        var (network, kari) = await Member("kari@nes.example", 4601, 4602);
        var (_, per) = await Member("per@nes.example", network);
        var store = new ConsentStore(Database, _clock);
        Assert.That(await store.People(per), Is.Empty);

        Assert.That(await store.Agree(kari, new MemberConsent(ShowsEmail: true, ShowsPhone: true)), Is.True);
        await store.Agree(per, new MemberConsent(false, false));
        var people = (await store.People(per)).OrderBy(p => p.PersonId).ToList();
        Assert.That(people.Select(p => p.Email), Is.EqualTo(new[] { "kari@nes.example", null }));
        Assert.That(people[0].Parts.Select(p => p.Kommune), Is.EquivalentTo(new[] { "Bergen", "Kinn" }), "once, with both kommuner");

        await store.Agree(kari, new MemberConsent(false, false));
        Assert.That((await store.People(per)).Select(p => p.Email), Is.All.Null);
        await store.Withdraw(kari);
        Assert.That((await store.People(per)).Select(p => p.PersonId), Is.EqualTo(new[] { per.PersonId }));
    }

    [Test]
    public async Task Leaving_the_network_ends_the_consent_and_the_digest_but_not_as_long_as_another_kommune_is_left()
    {
        var (network, kari) = await Member("kari@nes.example", 4601, 4602);
        await new ConsentStore(Database, _clock).Agree(kari, new MemberConsent(true, false));
        await new DigestStore(Database, _clock).Choose(kari);
        var participations = new ParticipationStore(Database, _clock);
        var parts = await participations.Of(kari.PersonId);

        await participations.Leave(kari.PersonId, parts[0].Id);
        Assert.That((await Standing(kari)).Consent, Is.Not.Null);
        await participations.Leave(kari.PersonId, parts[1].Id);
        Assert.That(await Database.MemberOf(network, kari.PersonId), Is.Null);
        await Database.Join(network, kari.PersonId);
        Assert.That(((await Standing(kari)).Consent, (await Standing(kari)).HasDigest), Is.EqualTo(((MemberConsent?)null, false)), "coming back is a new choice");
    }

    [Test]
    public async Task A_contact_of_a_kommune_is_no_participant_and_cannot_be_put_on_the_list()
    {
        var network = await Database.AddNetwork();
        var id = await Database.AddPerson("kontakt@nes.example");
        await Database.AnswerFor(network, id);
        var access = (await Database.MemberOf(network, id))!;
        Assert.That(await new ConsentStore(Database, _clock).Agree(access, new MemberConsent(true, true)), Is.False);
        Assert.That((await Standing(access)).IsParticipant, Is.False);
    }

    [Test]
    public async Task Ones_own_points_come_first_and_those_of_others_only_with_minutes_that_one_may_open()
    {
        var (network, kari) = await Member("kari@nes.example");
        var gatheringId = await Minutes(network, "Ope", 1);
        var hidden = await Minutes(network, "Lukka", 2);
        await Database.AddDocument(network, SearchKind.Minutes, 1, "Referat", _clock.Now, Visibility.Network, gatheringId);
        await Database.AddDocument(network, SearchKind.Minutes, 2, "Referat", _clock.Now, Visibility.Attended, hidden);
        await Point(network, 1, "Andre");
        await Point(network, 1, "Kommunen", kommuneId: 4601);
        await Point(network, 2, "Min, utan frist", personId: kari.PersonId);
        await Point(network, 1, "Min, med frist", personId: kari.PersonId, dueOn: new DateOnly(2023, 11, 1));
        await Point(network, 2, "Andre i lukka referat");
        await Point(network, 1, "Ferdig", doneAt: _clock.Now);
        await Point(network, 1, "Teken ut", removedAt: _clock.Now);
        await Point(network, 1, "Ikkje publisert", published: false, personId: kari.PersonId);

        var points = (await new MemberPageStore(Database, _clock).Of(kari)).Points;
        Assert.That(points.Select(p => (p.What, p.Owner)), Is.EqualTo(new[]
        {
            ("Min, med frist", PointOwner.Mine), ("Min, utan frist", PointOwner.Mine), ("Kommunen", PointOwner.MyKommune), ("Andre", PointOwner.Others),
        }));
    }

    private async Task<(NetworkAccess Network, MemberAccess Member)> Member(string email, params long[] kommuner)
    {
        var network = await Database.AddNetwork();
        var id = await Database.AddPerson(email);
        foreach (var kommuneId in kommuner.DefaultIfEmpty(4601)) await Database.Join(network, id, kommuneId);
        return (network, (await Database.MemberOf(network, id))!);
    }

    private async Task<(NetworkAccess, MemberAccess)> Member(string email, NetworkAccess network)
    {
        var id = await Database.AddPerson(email);
        await Database.Join(network, id);
        return (network, (await Database.MemberOf(network, id))!);
    }

    private Task<MemberStanding> Standing(MemberAccess access) => new MemberPageStore(Database, _clock).Standing(access);

    private async Task<MemberVisit?> Visit(MemberAccess access) => (await Standing(access)).Visit;

    private async Task<long> Minutes(NetworkAccess network, string title, long id)
    {
        var slug = await Database.AddGathering(network, title, _clock.Now.AddDays(-2));
        var gatheringId = (await new Data.Gatherings.GatheringStore(Database, _clock).Find(network, slug))!.Id;
        await Database.Write(sql => sql.Change(s_minutes, new { id, gatheringId, now = _clock.Now }));
        return gatheringId;
    }

    private Task<int> Point(
        NetworkAccess network, long minutesId, string what, long? personId = null, long? kommuneId = null, DateOnly? dueOn = null,
        bool published = true, DateTimeOffset? removedAt = null, DateTimeOffset? doneAt = null) => Database.Write(sql => sql.Change(s_point, new
        {
            networkId = network.NetworkId, minutesId, what, personId, kommuneId, dueOn, now = _clock.Now, removedAt, doneAt,
            publishedAt = published ? _clock.Now : (DateTimeOffset?)null,
        }));
}
