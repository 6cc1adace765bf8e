using System.Net;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class OverviewPageTests : BrowserTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/kommunar";

    [Test]
    public async Task One_screen_shows_who_has_answered_what_and_what_is_missing()
    {
        await using var site = await RunningSite.Start();
        await Answered(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var page = await organiser.Get(Page);
        Assert.That(page.Text, Does.Contain("2 av 3 kommunar har svart").And.Contain("Siste veka: 2 nye svar"));
        Assert.That(Row(page, "Bergen"), Does.Contain("✓ Blir med").And.Contain("Kari Nes").And.Contain("1 til").And.Contain("BTI-koordinator"));
        Assert.That(Row(page, "Kinn"), Does.Contain("✕ Blir ikkje med").And.Contain("For liten stab"));
        Assert.That(Row(page, "Etne"), Does.Contain("Ikkje svart").And.Contain("Ikkje sendt"));
        Assert.That(page.Html.QuerySelectorAll("svg.tile-map rect"), Has.Count.EqualTo(3));

        Assert.That(Names(await organiser.Get(Page + "?svar=None")), Is.EqualTo(new[] { "Etne" }));
        Assert.That(Names(await organiser.Get(Page + "?manglar=true&sorter=manglar")), Is.EqualTo(new[] { "Etne", "Bergen" }));
        Assert.That(Names(await organiser.Get(Page + "?svar=Tull&sorter=tull")), Is.EqualTo(new[] { "Bergen", "Etne", "Kinn" }));
    }

    [Test]
    public async Task The_same_is_fetched_as_a_file()
    {
        await using var site = await RunningSite.Start();
        await Answered(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var csv = await organiser.Http.GetStringAsync(Page + "/eksport.csv?svar=Joins");
        Assert.That(csv, Does.Contain("Bergen;Blir med;").And.Contain("kari@bergen.example").And.Not.Contain("Kinn"));
        Assert.That((await organiser.Http.GetAsync(Page + "/eksport.xlsx")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_renewed_link_stops_the_old_one_and_a_reader_may_neither_see_nor_renew_it()
    {
        await using var site = await RunningSite.Start();
        var access = await Answered(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get((await organiser.Get(Page)).Html.QuerySelectorAll("tbody th a")[0].GetAttribute("href")!);
        Assert.That(page.Text, Does.Contain("Kari Nes").And.Contain("Ola").And.Contain("valdskoordinator, opplæringsansvarleg").And.Contain("1 til"));
        var old = page.Find("main a[href*='/invitasjon/']").GetAttribute("href")!;
        Assert.That((await organiser.Get(old)).Status, Is.EqualTo(HttpStatusCode.OK));
        var renewed = await organiser.Send(page, "form[action$='/4601/ny-lenkje']");
        Assert.That(renewed.Text, Does.Contain("Bergen har fått ny lenkje"));
        Assert.That((await organiser.Get(old)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await site.Database.Give(access, "les@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("les@rvts.example");
        var seen = await reader.Get(Page + "/4601");
        Assert.That(seen.Html.QuerySelectorAll("main form[method=post], main a[href*='/invitasjon/']"), Is.Empty);
        Assert.That((await reader.Get(Page + "/301")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(seen.Text, Does.Contain("Blir med"));
    }

    [Test]
    public async Task It_reads_well_with_three_kommuner_and_with_all()
    {
        await using var site = await StartSite();
        var access = await Answered(site);
        var page = await Open(site, BrowserView.Phone with { Width = 320 });
        await page.SignIn(site, SeededNetworks.Maker);
        var faults = new List<string>();
        await page.GotoAsync(Page);
        faults.AddRange(await page.Faults());
        await page.GotoAsync(Page + "/4601");
        faults.AddRange(await page.Faults());
        var all = (await new Data.Kommuner.KommuneStore(site.Database).All()).Select(k => (long)k.Id);
        var store = new NetworkStore(site.Database, site.Clock);
        await store.Save(access, (await store.Find(access)) with { KommuneIds = [.. all] });
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(Page);
        faults.AddRange(await page.Faults());
        Assert.That(await page.Locator("svg.tile-map rect").CountAsync(), Is.EqualTo(357));
        Assert.That(faults, Is.Empty);
    }

    private static string Row(SitePage page, string name) =>
        string.Join(' ', page.Html.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == name).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Names(SitePage page) => page.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent);

    // Bergen joins with one person, Kinn declines, Etne is silent.
    private static async Task<NetworkAccess> Answered(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var store = new NetworkStore(site.Database, site.Clock);
        await store.Save(access, (await store.Find(access)) with { Roles = WantedRole.Usual, KommuneIds = [4601, 4602, 4611] });
        var roles = (await store.Find(access)).Roles;
        var standings = await new InvitationOverviewStore(site.Database, site.Clock).List(access);
        var answers = new InvitationStore(site.Database, site.Clock);
        await answers.Save(standings.Single(s => s.KommuneId == 4601).Token, 0, new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            ContactName = "Kari Nes",
            ContactEmail = "kari@bergen.example",
            People = [new NamedPerson { Name = "Ola", Email = "ola@bergen.example", RoleIds = [roles[0].Id, roles[1].Id] }],
        }, Language.Nynorsk);
        await answers.Save(standings.Single(s => s.KommuneId == 4602).Token, 0, new InvitationAnswer { Reply = KommuneReply.Declines, Reason = "For liten stab" }, Language.Nynorsk);
        return access;
    }
}
