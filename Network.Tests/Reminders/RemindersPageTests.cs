using System.Net;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Invitations;
using Network.Data.Reminders;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Reminders;

[TestFixture]
public sealed class RemindersPageTests : BrowserTests
{
    private const string Form = "form:has(#SubjectNn)";

    [Test]
    public async Task Everything_is_off_until_an_organiser_turns_it_on_and_the_page_says_what_goes_next_to_how_many()
    {
        await using var site = await RunningSite.Start();
        var (access, path) = await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get(path);
        Assert.That(page.Html.QuerySelectorAll(".ds-tag[data-color=success]"), Is.Empty);
        Assert.That(page.Text, Does.Contain("Ville gått om ho var på").And.Contain("Mottakarar: 2"));

        var saved = await organiser.Send(await organiser.Get(path + "/ClosesSoon"), Form, ("IsOn", "true"), ("Days", "5"), ("Time", "10:30"));
        Assert.That(saved.Address.AbsolutePath, Is.EqualTo(path));
        Assert.That(saved.Text, Does.Contain("Påminninga er på").And.Contain("5, kl. 10.30"));
        var setting = await new ReminderStore(site.Database, site.Clock).Find(access, ReminderKind.ClosesSoon);
        Assert.That((setting.IsOn, setting.Days, setting.Time, setting.HasUsualWords), Is.EqualTo((true, 5, new TimeOnly(10, 30), true)));
    }

    [Test]
    public async Task Own_words_are_checked_kept_and_given_back_for_the_usual_ones()
    {
        await using var site = await RunningSite.Start();
        var (_, path) = await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var form = await organiser.Get(path + "/Practical");
        var refused = await organiser.Send(form, Form, ("BodyNn", "Hugs {kommune} og {frist}"), ("SubjectNb", ""), ("Days", "31"), ("Time", ""));
        Assert.That(refused.Text, Does.Contain("Feltet «kommune» finst ikkje her").And.Contain("Skriv eit emne").And.Contain("frå 0 til 30").And.Contain("Skriv klokkeslettet"));
        Assert.That(refused.ValueOf("BodyNn"), Is.EqualTo("Hugs {kommune} og {frist}"));

        await organiser.Send(refused, Form, ("BodyNn", "Ta med **innesko** til {samling}"), ("SubjectNb", "Snart {samling}"), ("Days", "0"), ("Time", "07:00"));
        Assert.That((await organiser.Get(path)).Text, Does.Contain("Med eigne ord"));
        var own = await organiser.Get(path + "/Practical");
        var preview = await organiser.Get(path + "/Practical/vising?samling=samling");
        Assert.That(preview.Text, Does.Contain("Ta med innesko til Samling").And.Contain("Kari Nordmann"));
        Assert.That(await organiser.Http.GetStringAsync(path + "/Practical/vising/html?samling=samling"), Does.Contain("<strong>innesko</strong>"));

        var usual = await organiser.Send(own, "form[action$='/vanleg']");
        Assert.That(usual.ValueOf("BodyNn"), Is.EqualTo(ReminderSetting.Usual(ReminderKind.Practical).Body.Nn));
        Assert.That(usual.ValueOf("Days"), Is.EqualTo("0"), "days and hour stay");
        Assert.That(usual.Html.QuerySelector("form[action$='/vanleg']"), Is.Null);
    }

    [Test]
    public async Task Of_two_organisers_the_second_sees_what_the_first_saved()
    {
        await using var site = await RunningSite.Start();
        var (_, path) = await Network(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var (one, other) = (await organiser.Get(path + "/ClosesSoon"), await organiser.Get(path + "/ClosesSoon"));
        await organiser.Send(one, Form, ("SubjectNn", "Frå den første"));
        var told = await organiser.Send(other, Form, ("SubjectNn", "Frå den andre"));
        Assert.That(told.ValueOf("SubjectNn"), Is.EqualTo("Frå den andre"));
        Assert.That(told.Find("#SubjectNn-theirs").TextContent, Does.Contain("Frå den første"));
        Assert.That((await organiser.Send(told, Form)).Address.AbsolutePath, Is.EqualTo(path));
        Assert.That((await organiser.Get(path + "/ClosesSoon")).ValueOf("SubjectNn"), Is.EqualTo("Frå den andre"));
    }

    [Test]
    public async Task A_reader_looks_a_stranger_finds_nothing_and_no_kind_or_gathering_is_made_up()
    {
        await using var site = await RunningSite.Start();
        var (access, path) = await Network(site);
        await site.Database.Give(access, "lesar@rvts.example", NetworkRight.Read);
        await site.Database.Give(await site.Database.AddNetwork("Eit anna nettverk"), "framand@rvts.example", NetworkRight.Organise);
        using var reader = await site.SignedIn("lesar@rvts.example");
        var page = await reader.Get(path);
        Assert.That(page.Html.QuerySelector($"main a[href='{path}/ClosesSoon']"), Is.Null);
        Assert.That((await reader.Get(path + "/ClosesSoon/vising?samling=samling")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.Get(path + "/ClosesSoon")).Status, Is.Not.EqualTo(HttpStatusCode.OK));
        using var stranger = await site.SignedIn("framand@rvts.example");
        Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        foreach (var made in new[] { "/Ukjend", "/0", "/ClosesSoon/vising", "/ClosesSoon/vising?samling=finst-ikkje" })
            Assert.That((await organiser.Get(path + made)).Status, Is.EqualTo(HttpStatusCode.NotFound), made);
    }

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        var (_, path) = await Network(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var address in new[] { path, path + "/ClosesSoon", path + "/Practical/vising?samling=samling" })
            {
                await page.GotoAsync(address);
                await page.WaitForSelectorAsync("h1");
                faults.AddRange((await page.Faults()).Select(f => $"{address} {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<(NetworkAccess Access, string Path)> Network(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var token = (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).Single(s => s.KommuneId == 4601).Token;
        await new InvitationStore(site.Database, site.Clock).Save(token, 0, new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            People = [new() { Name = "Ola Nes", Email = "ola@bergen.example" }, new() { Name = "Liv Vik", Email = "liv@bergen.example" }],
        }, Language.Nynorsk);
        var gatherings = new GatheringStore(site.Database, site.Clock);
        var start = site.Clock.Now.AddDays(30);
        var slug = await gatherings.Create(access, "samling", new()
        {
            Title = new LocalText("Samling", null, null),
            Description = LocalText.Empty,
            Mode = Core.Gatherings.MeetingMode.Physical,
            ClosesAt = start.AddDays(-10),
            Sessions = [new(0, null, start, start.AddHours(2), "Strandgaten 1", null)],
        });
        await gatherings.Publish(access, (await gatherings.Find(access, slug))!.Id);
        return (access, $"/arrangor/nettverk/{await site.Database.SlugOf(access)}/paminningar");
    }
}
