using Network.Core.FollowUps;
using Network.Data.FollowUps;
using Network.Data.People;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

[TestFixture]
public sealed class FollowUpBrowserTests : BrowserTests
{
    private const string Kari = "kari@nes.example";
    private const string Long = "Nore og Uvdal kommune – psykisk helse og rusarbeid";

    [Test]
    public async Task A_point_is_marked_done_by_keys_and_all_pages_read_well_at_every_width()
    {
        await using var site = await StartSite();
        var slug = await Seed(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Phone, BrowserView.Desk })
        {
            var own = await Open(site, view);
            await own.SignIn(site, Kari);
            var desk = await Open(site, view);
            await desk.SignIn(site, SeededNetworks.Maker);
            foreach (var (page, path) in new[]
            {
                (own, "/mi-side"), (own, "/mi-side/oppfolging?vis=alle"), (own, "/mi-side/oppfolging/1"), (desk, "/arrangor/nettverk/trygg-oppvekst/oppfolging"),
                (desk, "/arrangor/nettverk/trygg-oppvekst/oppfolging?vis=alle&side=2"), (desk, "/arrangor/nettverk/trygg-oppvekst/oppfolging/2"), (desk, $"/arrangor/samlingar/{slug}"),
            })
            {
                await page.GotoAsync(path);
                await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
                faults.AddRange((await page.Faults()).Select(f => $"{path} {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
        var keys = await Open(site, BrowserView.Phone);
        await keys.SignIn(site, Kari);
        await keys.GotoAsync("/mi-side/oppfolging");
        await keys.FocusAsync(".rows > li:first-child summary");
        await keys.Keyboard.PressAsync("Enter");
        await keys.Keyboard.PressAsync("Tab");
        await keys.Keyboard.TypeAsync("Ringt");
        await keys.Keyboard.PressAsync("Enter");
        await keys.WaitForSelectorAsync("main form[action$='/opne']");
        Assert.That(await keys.Locator("main").InnerTextAsync(), Does.Contain("av Kari Nes. Ringt"));
    }

    // Many, long, overdue, without a date, done.
    private static async Task<string> Seed(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var kari = await site.Database.AddPerson(Kari);
        await site.Database.AddParticipant(network, 4601, kari);
        var minutes = await site.Database.AddMinutes(await site.Database.AddGathering(network, $"Samling for {Long}", site.Clock.Now.AddDays(-10)));
        await site.Database.AddPoint(minutes, "Ringe barnehagane og spørje kven som har ansvaret for samtalane med barna, og føre det opp i lista som alle kommunane deler", FollowUpOwner.OfKommune(4601), new DateOnly(2023, 10, 12));
        await site.Database.AddPoint(minutes, "Sende lista til skulane", FollowUpOwner.OfPerson(kari), new DateOnly(2023, 10, 30));
        await site.Database.AddPoint(minutes, "Lage ein plan", FollowUpOwner.OfKommune(4601));
        await site.Database.AddPoint(minutes, "Finne nokon som kan halde innlegg", FollowUpOwner.Nobody, new DateOnly(2023, 10, 20));
        for (var i = 0; i < 30; i++) await site.Database.AddPoint(minutes, $"Dele erfaringar frå {Long} {i}", FollowUpOwner.OfKommune(4602), new DateOnly(2023, 11, 1).AddDays(i));
        var done = await site.Database.AddPoint(minutes, "Tinge lokale", FollowUpOwner.OfPerson(kari), new DateOnly(2023, 10, 15));
        await new OwnFollowUpStore(site.Database, site.Clock).Done((await new PersonStore(site.Database).FindByEmail(Kari))!.Id, done, "Fjordhotellet er tinga til to dagar i desember.");
        return await site.Database.AddGathering(network, "Halden", site.Clock.Now.AddDays(-1));
    }
}
