using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class OwnListTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Kari = "kari@nes.example";

    private static readonly Sql s_participant = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, 4601, @personId, @now)
        """);

    private readonly TestClock _clock = new();

    private OwnListStore Store => new(Database, _clock);

    [Test]
    public async Task A_participant_is_invited_to_what_the_network_has_until_they_have_said_yes_or_no()
    {
        var network = await Database.AddNetwork();
        var kari = await Database.AddPerson(Kari);
        await Join(network, kari);
        foreach (var (title, audience) in new[] { ("Open", Audience.Open), ("Deltakarar", Audience.Participants), ("Leiarar", Audience.Leaders), ("Region", Audience.InvitedKommuner) })
            await Database.AddGathering(network, title, _clock.Now.AddDays(9), audience: audience);
        var later = await Database.AddGathering(network, "Avmeld", _clock.Now.AddDays(20));
        await new MyRegistrationStore(Database, _clock).Cancel(await Register(later));
        await Database.AddGathering(await Database.AddNetwork("Eit anna"), "Framand", _clock.Now.AddDays(9));

        var list = await Find(kari);

        Assert.That(list.Coming.Rows.Select(l => (l.Title.Nn, l.Standing)), Is.EquivalentTo(new[]
        {
            ("Open", OwnStanding.Invited), ("Deltakarar", OwnStanding.Invited), ("Region", OwnStanding.Invited),
        }));
        Assert.That(list.Past.Rows.Single().Title.Nn, Is.EqualTo("Avmeld"));
    }

    [Test]
    public async Task A_leader_who_is_invited_by_address_gets_the_link_of_their_own()
    {
        var network = await Database.AddNetwork();
        var kari = await Database.AddPerson(Kari);
        var slug = await Database.AddGathering(network, "Leiarmøte", _clock.Now.AddDays(9), audience: Audience.Leaders);
        var leaders = new LeaderStore(Database, _clock);
        await leaders.Add(network, slug, [new NewLeader(4601, "Kari", "KARI@nes.example", null), new NewLeader(4601, "Per", "per@nes.example", null)]);
        Assert.That((await Find(kari)).Coming.Total, Is.Zero, "nobody has sent the invitation");
        await leaders.Invite(network, slug);
        var token = (await leaders.List(network, slug))!.Single(l => l.Name == "Kari").Token;

        Assert.That((await Find(kari)).Coming.Rows.Single().RegisterPath, Is.EqualTo($"/leiar/{token}"));
        await new LeaderPageStore(Database, _clock).Decline(token);
        Assert.That((await Find(kari)).Coming.Total, Is.Zero);
    }

    [Test]
    public async Task The_meeting_link_is_there_when_its_moment_has_come_and_only_for_those_with_a_place()
    {
        var network = await Database.AddNetwork();
        var slug = await Database.AddGathering(network, "Møte", _clock.Now.AddDays(5), capacity: 1);
        await Register(slug);
        await Register(slug, "per@nes.example");
        var (kari, per) = (await Id(Kari), await Id("per@nes.example"));

        Assert.That((await Find(kari)).Coming.Rows.Single().Sessions.Single().MeetingUrl, Is.Null);
        _clock.Move(TimeSpan.FromDays(4));
        Assert.That((await Find(kari)).Coming.Rows.Single().Sessions.Single().MeetingUrl, Is.EqualTo("https://video.example/rom"));
        Assert.That((await Find(per)).Coming.Rows.Single(), Has.Property("Standing").EqualTo(OwnStanding.Waiting));
        Assert.That((await Find(per)).Coming.Rows.Single().Sessions.Single().MeetingUrl, Is.Null);
    }

    [Test]
    public async Task A_certificate_is_offered_to_those_who_were_present()
    {
        var network = await Database.AddNetwork();
        var slug = await Database.AddGathering(network, "Møte", _clock.Now.AddDays(1));
        var token = await Register(slug);
        var gathering = (await new GatheringStore(Database, _clock).Find(network, slug))!;
        var mine = (await new MyRegistrationStore(Database, _clock).Find(token))!.Registration;
        _clock.Move(TimeSpan.FromDays(3));
        var kari = await Id(Kari);
        Assert.That((await Find(kari)).Past.Rows.Single().Certificate, Is.EqualTo(CertificateState.NotPresent));
        await new AttendanceStore(Database, _clock).Tick(network, slug, gathering.Sessions[0].Id, mine.Id, present: true);
        Assert.That((await Find(kari)).Past.Rows.Single().Certificate, Is.EqualTo(CertificateState.Ready));
        await new CertificateStore(Database, _clock).Issue(token);
        Assert.That((await Find(kari)).Past.Rows.Single().Certificate, Is.EqualTo(CertificateState.Issued));
    }

    [Test]
    public async Task A_page_of_one_standing_is_in_order_and_counts_them_all()
    {
        var network = await Database.AddNetwork();
        for (var i = 0; i < 7; i++) await Register(await Database.AddGathering(network, $"Møte {i}", _clock.Now.AddDays(30 - i)));
        var list = await Store.Find(await Id(Kari), OwnStanding.Registered, _ => (2, 3), _ => (0, 5));
        Assert.That(list.Coming.Rows.Select(l => l.Title.Nn), Is.EqualTo(new[] { "Møte 4", "Møte 3", "Møte 2" }));
        Assert.That((list.Coming.Total, list.Counts[OwnStanding.Registered]), Is.EqualTo((7, 7)));
        Assert.That((await Store.Find(await Id(Kari), OwnStanding.Waiting, _ => (0, 3), _ => (0, 5))).Coming.Total, Is.Zero);
    }

    private Task<OwnList> Find(long personId) => Store.Find(personId, null, _ => (0, 20), _ => (0, 20));

    private async Task<long> Id(string email) => (await new PersonStore(Database).FindByEmail(email))!.Id;

    private Task<int> Join(NetworkAccess network, long personId) =>
        Database.Write(sql => sql.Change(s_participant, new { networkId = network.NetworkId, personId, now = _clock.Now }));

    private async Task<string> Register(string gathering, string email = Kari)
    {
        var wish = new RegistrationWish { Gathering = gathering, SubmissionId = Guid.NewGuid().ToString("N"), Name = "Namn", Email = email, KommuneId = 4601, Language = Language.Nynorsk };
        return await new RegistrationStore(Database, _clock).Register(wish) switch
        {
            RegisterOutcome.Registered registered => registered.Token,
            RegisterOutcome.WaitingListed waiting => waiting.Token,
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
