using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Members;
using Network.Core.Registrations;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.Invitations;
using Network.Data.Members;
using Network.Data.Programme;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class NewsStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_experience = new("""
        INSERT INTO Experience (SubmissionId, LearningNetworkId, KommuneId, PersonId, State, Visibility, Language, Title, ContactIsOpen, Version, CreatedAt, ChangedAt, PublishedAt)
        VALUES (@title, @networkId, 4601, @personId, @state, 'Network', 'Nynorsk', @title, 0, 1, @now, @now, @now)
        """);

    private static readonly Sql s_comment = new("""
        INSERT INTO ExperienceComment (SubmissionId, ExperienceId, PersonId, Body, DayNumber, CreatedAt)
        SELECT @key, x.Id, @personId, 'Takk!', 1, @now FROM Experience x WHERE x.Title = @title
        """);

    private readonly TestClock _clock = new();

    [Test]
    public async Task For_any_person_and_any_document_news_is_just_what_they_may_open([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        var (here, other) = (await Database.AddNetwork("Her"), await Database.AddNetwork("Der"));
        var gatherings = new List<(string Slug, long Id)>();
        foreach (var title in new[] { "Ein", "To" })
        {
            var slug = await Database.AddGathering(here, title, _clock.Now.AddDays(1));
            gatherings.Add((slug, (await new GatheringStore(Database, _clock).Find(here, slug))!.Id));
        }

        var documents = new List<(long Id, Visibility Visibility, long? GatheringId)>();
        for (var id = 1; id <= 40; id++)
        {
            var document = ((long)id, (Visibility)random.Next(5), random.Next(2) == 0 ? (long?)null : gatherings[random.Next(2)].Id);
            documents.Add(document);
            await Database.AddDocument(here, SearchKind.Material, id, $"Nr. {id}", _clock.Now.AddMinutes(-id), document.Item2, document.Item3);
            await Database.AddDocument(other, SearchKind.Material, 1000 + id, "Annan stad", _clock.Now, Visibility.Everyone);
        }

        var people = new List<(long Id, bool Member, bool Staff, HashSet<long> Attended)>();
        for (var number = 0; number < 8; number++) people.Add(await Person(number, random, here, other, gatherings));
        foreach (var (id, member, staff, attended) in people)
        {
            var access = await Database.MemberOf(here, id);
            Assert.That(access is not null, Is.EqualTo(member || staff));
            if (access is null) continue;
            var may = documents.Where(d => staff || d.Visibility >= Visibility.Network || (d.Visibility == Visibility.Attended && attended.Contains(d.GatheringId ?? 0))).Select(d => d.Id);
            Assert.That((await All(access)).Where(n => n.Kind == NewsKind.Material).Select(n => n.SubjectId), Is.EquivalentTo(may));
        }
    }

    [Test]
    public async Task Gatherings_are_news_when_published_moved_and_cancelled_but_not_as_long_as_that_can_be_undone()
    {
        var network = await Database.AddNetwork();
        var kari = await Member(network);
        var store = new GatheringStore(Database, _clock);
        var slug = await store.Create(network, "mote", Plan(0, _clock.Now.AddDays(20)));
        Assert.That(await All(kari), Is.Empty, "a draft");
        await store.Publish(network, (await store.Find(network, slug))!.Id);
        Assert.That((await All(kari)).Select(n => (n.Kind, n.Address)), Is.EqualTo(new[] { (NewsKind.Gathering, "/samlingar/mote") }));

        var gathering = (await store.Find(network, slug))!;
        _clock.Move(TimeSpan.FromHours(1));
        await store.Save(network, gathering.Id, gathering.Version, Plan(gathering.Sessions[0].Id, _clock.Now.AddDays(21)));
        _clock.Move(TimeSpan.FromHours(1));
        Assert.That((await All(kari)).Select(n => n.Kind), Is.EqualTo(new[] { NewsKind.Moved, NewsKind.Gathering }));

        await new CancellationStore(Database, _clock).CancelGathering(network, slug, null);
        Assert.That((await All(kari)).Select(n => n.Kind), Has.No.Member(NewsKind.Cancelled), "as long as it can be undone");
        _clock.Move(TimeSpan.FromHours(1));
        Assert.That((await All(kari)).Select(n => n.Kind), Is.EqualTo(new[] { NewsKind.Cancelled }));
    }

    [Test]
    public async Task Slides_are_news_for_those_who_have_a_place()
    {
        var network = await Database.AddNetwork();
        var (kari, per) = (await Member(network), await Member(network, "per@nes.example"));
        var slug = await Database.AddGathering(network, "Møte", _clock.Now.AddDays(20));
        var session = (await new GatheringStore(Database, _clock).Find(network, slug))!.Sessions[0].Id;
        await new ProgrammeStore(Database, _clock).Add(network, slug, new() { SessionId = session, Title = "Innleiing", Minutes = 10 }, follow: false);
        await new RegistrationStore(Database, _clock).Register(Wish(slug, "kari@nes.example"));
        var programme = (await new GatheringStore(Database, _clock).Find(network, slug))!.Sessions[0].Programme[0];
        _clock.Move(TimeSpan.FromMinutes(1));
        await new SlideStore(Database, _clock).AddFile(network, slug, programme.Id, new MailFile("a.pdf", "application/pdf", [1]));

        Assert.That((await All(kari)).Select(n => n.Kind), Has.Member(NewsKind.Slides));
        Assert.That((await All(kari)).Single(n => n.Kind == NewsKind.Slides).Address, Does.StartWith("/mi-pamelding/").And.EndsWith("/program"));
        Assert.That((await All(per)).Select(n => n.Kind), Has.No.Member(NewsKind.Slides));
    }

    [Test]
    public async Task Comments_are_news_for_the_author_unless_they_wrote_them_or_it_is_withdrawn()
    {
        var network = await Database.AddNetwork();
        var (kari, per) = (await Member(network), await Member(network, "per@nes.example"));
        await Experience(network, kari, "Mi", "Published");
        await Experience(network, kari, "Trekt", "Withdrawn");
        await Experience(network, per, "Per si", "Published");
        await Comment(kari, "Mi", 1);
        Assert.That(await All(kari), Is.Empty, "one's own");
        foreach (var (title, key) in new[] { ("Mi", 2), ("Mi", 3), ("Trekt", 4), ("Per si", 5) }) await Comment(per, title, key);

        Assert.That((await All(kari)).Select(n => (n.Kind, n.Title.Nn)), Is.EqualTo(new[] { (NewsKind.Comment, "Mi") }));
        Assert.That((await All(kari)).Single().Address, Does.Match("^/erfaringar/[0-9]+$"));
        Assert.That(await All(per), Is.Empty);
    }

    [Test]
    public async Task A_list_of_tools_that_is_saved_again_makes_news_of_what_is_new_in_it_alone()
    {
        var network = await Database.AddNetwork();
        var kari = await Member(network);
        var inputs = new InputStore(Database, _clock);
        await inputs.SaveTools(network, new ToolListChange([new NetworkTool(0, "MAP", null), new NetworkTool(0, "Snakke", null)], []));
        var before = _clock.Now;
        _clock.Move(TimeSpan.FromDays(3));
        var tools = await inputs.Tools(network);
        await inputs.SaveTools(network, new ToolListChange([.. tools.Select(t => t.Name == "MAP" ? t with { Url = "https://map.example" } : t), new NetworkTool(0, "TryggEst", null)], []));

        Assert.That((await All(kari)).Where(n => n.At > before).Select(n => n.Title.Nn), Is.EquivalentTo(new[] { "MAP", "TryggEst" }));
    }

    [Test]
    public async Task The_newest_comes_first_and_lists_page()
    {
        var network = await Database.AddNetwork();
        var kari = await Member(network);
        for (var id = 1; id <= 60; id++) await Database.AddDocument(network, SearchKind.Minutes, id, $"Nr. {id}", _clock.Now.AddMinutes(-id));
        await Database.AddDocument(network, SearchKind.Minutes, 99, "I morgon", _clock.Now.AddDays(1));
        var page = await new NewsStore(Database, _clock).Page(kari, _ => (25, 25));
        Assert.That(page.Total, Is.EqualTo(60));
        Assert.That(page.Rows.Select(n => n.SubjectId), Is.EqualTo(Enumerable.Range(26, 25).Select(n => (long)n)));
    }

    private async Task<(long, bool, bool, HashSet<long>)> Person(int number, Random random, NetworkAccess here, NetworkAccess other, IReadOnlyList<(string Slug, long Id)> gatherings)
    {
        var email = $"person{number}@nes.example";
        var id = await Database.AddPerson(email);
        var (member, staff) = (false, false);
        var attended = new HashSet<long>();
        switch (random.Next(6))
        {
            case 0: await Database.Join(here, id, 4602); member = true; break;
            case 1: await Database.AnswerFor(here, id); member = true; break;
            case 2: await Database.Give(here, email, random.Next(2) == 0 ? NetworkRight.Read : NetworkRight.Organise); staff = true; break;
            case 3: await Database.Join(other, id); break;
            case 4: await Database.Join(here, id, 4601); await Database.Join(here, id, 4602); member = true; break;
        }

        foreach (var (slug, gatheringId) in gatherings)
        {
            if (random.Next(3) > 0) continue;
            var registered = (RegisterOutcome.Registered)await new RegistrationStore(Database, _clock).Register(Wish(slug, email));
            if (random.Next(2) == 0) continue;
            var session = (await new GatheringStore(Database, _clock).Find(here, slug))!.Sessions[0];
            var later = new TestClock(session.EndsAt);
            await new AttendanceStore(Database, later).Tick(here, slug, session.Id, registered.RegistrationId, present: true);
            attended.Add(gatheringId);
        }

        return (id, member, staff, attended);
    }

    private Task<int> Experience(NetworkAccess network, MemberAccess author, string title, string state) =>
        Database.Write(sql => sql.Change(s_experience, new { networkId = network.NetworkId, personId = author.PersonId, title, state, now = _clock.Now }));

    private Task<int> Comment(MemberAccess by, string title, int key) =>
        Database.Write(sql => sql.Change(s_comment, new { key = $"{key}", personId = by.PersonId, title, now = _clock.Now }));

    private async Task<MemberAccess> Member(NetworkAccess network, string email = "kari@nes.example")
    {
        var id = await Database.AddPerson(email);
        await Database.Join(network, id);
        return (await Database.MemberOf(network, id))!;
    }

    private async Task<IReadOnlyList<NewsItem>> All(MemberAccess access) => (await new NewsStore(Database, _clock).Page(access, total => (0, total + 1))).Rows;

    private static RegistrationWish Wish(string gathering, string email) =>
        new() { Gathering = gathering, SubmissionId = Guid.NewGuid().ToString("N"), Name = "Kari Nes", Email = email, KommuneId = 4601, Language = Language.Nynorsk };

    private static GatheringPlan Plan(long sessionId, DateTimeOffset startsAt) => new()
    {
        Title = new LocalText("Møte", null, null), Description = LocalText.Empty, Mode = MeetingMode.Digital,
        Sessions = [new SessionPlan(sessionId, null, startsAt, startsAt.AddHours(2), null, "https://video.example/rom")],
    };
}
