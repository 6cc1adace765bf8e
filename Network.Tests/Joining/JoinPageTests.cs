using System.Net;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Joining;

[TestFixture]
public sealed class JoinPageTests
{
    private const string Button = "main form[action^='/bli-med/'] button";

    [Test]
    public async Task Before_its_moment_the_page_says_when_it_opens_and_holds_no_link()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromDays(20));
        using var visitor = site.Client();
        var page = await visitor.Get(world.Path);
        var due = (await world.Gathering()).Sessions[0].LinkDueAt;
        Assert.That(page.Text, Does.Contain("Du kan bli med her frå " + Core.Time.OsloFormat.Moment(Language.Nynorsk, due)));
        Assert.That(page.Html.QuerySelector(Button), Is.Null);
        Assert.That(page.Source, Does.Not.Contain("video.example").And.Not.Contain(world.Token), "neither the meeting nor the key that changes anything");
    }

    [Test]
    public async Task Once_open_a_press_leads_on_to_the_link_that_is_true_then()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromHours(1));
        using var visitor = site.Client();
        var page = await visitor.Get(world.Path);
        Assert.That(page.Source, Does.Not.Contain("video.example"), "a scanner that opens the page finds no link");
        await world.Change(session: s => s with { MeetingUrl = "https://video.example/nytt?pwd=a%20b&c=;d" });
        var joined = await visitor.Send(page, Button);
        Assert.That(joined.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(joined.Find("main a[rel=noreferrer]").GetAttribute("href"), Is.EqualTo("https://video.example/nytt?pwd=a%20b&c=;d"));
        Assert.That(await world.Counts(), Is.EqualTo((0, 0)), "joining ticks nobody unless the gathering wants that");
    }

    [Test]
    public async Task The_answer_to_the_press_refreshes_to_the_meeting_and_nothing_is_stored_found_or_leaked()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromHours(1));
        using var visitor = site.Client();
        var filled = new FilledForm(await visitor.Get(world.Path), Button);
        using var request = filled.Request();
        var answer = await visitor.Http.SendAsync(request);
        Assert.That(answer.Headers.GetValues("Refresh"), Is.EqualTo(new[] { "0; url=https://video.example/rom" }));
        foreach (var headers in new[] { answer.Headers, (await visitor.Http.GetAsync(world.Path)).Headers })
        {
            Assert.That(headers.CacheControl!.NoStore);
            Assert.That(headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
            Assert.That(headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        }
    }

    [Test]
    public async Task Opening_it_however_often_changes_nothing_and_never_leads_to_the_meeting()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromMinutes(5));
        await world.Change(p => p with { JoinIsAttendance = true });
        using var scanner = site.Client();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            var answer = await scanner.Http.SendAsync(new HttpRequestMessage(method, world.Path));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Headers.Contains("Refresh"), Is.False);
        }

        Assert.That(await world.Counts(), Is.EqualTo((0, 0)));
        Assert.That((await scanner.Get("/bli-med/" + new string('a', 26))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await scanner.Get("/bli-med/" + world.Token)).Status, Is.EqualTo(HttpStatusCode.NotFound), "the private key is another");
    }

    [Test]
    public async Task Every_other_state_is_said_in_plain_words()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromHours(1), capacity: 1);
        var waiting = await world.Register("ola@bergen.example");
        var english = await world.Register("john@bergen.example", Language.English);
        using var visitor = site.Client();
        Assert.That((await visitor.Get(waiting.Path)).Text, Does.Contain("venteliste, som nummer 1"));
        Assert.That((await visitor.Get(english.Path)).Text, Does.Contain("number 2 on the waiting list"));
        await world.Change(session: s => s with { MeetingUrl = null });
        Assert.That((await visitor.Get(world.Path)).Text, Does.Contain("ikkje lagt inn møtelenkja enno"));
        await world.Change(p => p with { Mode = MeetingMode.Physical }, s => s with { Place = "Strandgaten 1" });
        Assert.That((await visitor.Get(world.Path)).Text, Does.Contain("Vi møtest på staden").And.Contain("Strandgaten 1"));
        await new MyRegistrationStore(site.Database, site.Clock).Cancel(world.Token);
        Assert.That((await visitor.Get(world.Path)).Text, Does.Contain("ikkje lenger meld på").And.Contain("Meld meg på igjen"));
        site.Clock.Move(TimeSpan.FromHours(4));
        Assert.That((await visitor.Get(waiting.Path)).Text, Does.Contain("Samlinga er over"));
    }

    [Test]
    public async Task A_cancelled_gathering_says_so_and_a_page_left_open_leads_nowhere()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromHours(1));
        using var visitor = site.Client();
        var open = await visitor.Get(world.Path);
        await new CancellationStore(site.Database, site.Clock).CancelGathering(world.Access, world.Slug, "Sjukdom");
        var told = await visitor.Send(open, Button);
        Assert.That(told.Address.AbsolutePath, Is.EqualTo(world.Path));
        Assert.That(told.Text, Does.Contain("Samlinga er avlyst").And.Contain("Sjukdom"));
    }

    [Test]
    public async Task Joining_ticks_once_where_the_gathering_wants_that_and_never_over_what_an_organiser_took_away()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromMinutes(16));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = $"/arrangor/samlingar/{world.Slug}/endre";
        await organiser.Send(await organiser.Get(form), "form:has(#TitleNn)", ("JoinIsAttendance", "true"));
        using var visitor = site.Client();
        var early = await visitor.Get(world.Path);
        Assert.That(early.Text, Does.Not.Contain("kryssa av"));
        await visitor.Send(early, Button);
        Assert.That((await world.Counts()).Ticks, Is.Zero, "more than a quarter before the start");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        var page = await visitor.Get(world.Path);
        Assert.That(page.Text, Does.Contain("blir du kryssa av som til stades"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.Send(page, Button)));
        Assert.That(await world.Counts(), Is.EqualTo((1, 1)));

        var session = (await world.Gathering()).Sessions[0].Id;
        var mine = (await new MyRegistrationStore(site.Database, site.Clock).Find(world.Token))!.Registration;
        await new AttendanceStore(site.Database, site.Clock).Tick(world.Access, world.Slug, session, mine.Id, present: false);
        await visitor.Send(page, Button);
        Assert.That((await world.Counts()).Ticks, Is.Zero);
    }

    [Test]
    public async Task A_tick_that_an_organiser_took_away_before_the_person_came_stays_away()
    {
        await using var site = await RunningSite.Start();
        var world = await JoinWorld.Create(site, TimeSpan.FromMinutes(5));
        await world.Change(p => p with { JoinIsAttendance = true });
        var (attendance, session) = (new AttendanceStore(site.Database, site.Clock), (await world.Gathering()).Sessions[0].Id);
        var mine = (await new MyRegistrationStore(site.Database, site.Clock).Find(world.Token))!.Registration;
        foreach (var present in new[] { true, false, false }) await attendance.Tick(world.Access, world.Slug, session, mine.Id, present);
        using var visitor = site.Client();
        await visitor.Send(await visitor.Get(world.Path), Button);
        Assert.That((await world.Counts()).Ticks, Is.Zero);
    }
}
