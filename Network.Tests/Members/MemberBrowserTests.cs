using Network.Core.Members;
using Network.Core.Search;
using Network.Data.Members;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture]
public sealed class MemberBrowserTests : BrowserTests
{
    private const string Kari = "kari@nes.example";
    private const string Page = "/nettverk/trygg-oppvekst/deltakar";

    [Test]
    public async Task The_pages_read_well_at_every_width_and_are_seen_by_themselves()
    {
        await using var site = await StartSite();
        var network = await site.Database.AddNetwork();
        var kari = await site.Database.AddPerson(Kari);
        await site.Database.Join(network, kari, service: "Nore og Uvdal kommune – psykisk helse og rusarbeid");
        var access = (await site.Database.MemberOf(network, kari))!;
        await new ConsentStore(site.Database, site.Clock).Agree(access, new MemberConsent(true, true));
        await site.Database.AddGathering(network, "Samling om å snakke med barn når uroa er der", site.Clock.Now.AddDays(9));
        foreach (var kind in Enum.GetValues<SearchKind>().Where(k => k != SearchKind.Gathering)) await site.Database.AddDocument(network, kind, 1, $"Erfaring med {kind}", site.Clock.Now.AddHours(-1), kommuneId: 4601);

        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, Kari);
            foreach (var path in new[] { Page, Page + "/nytt", Page + "/folk", Page + "/folg", "/nettverk/trygg-oppvekst", "/mi-side" })
            {
                await page.GotoAsync(path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
        var last = await Open(site);
        await last.SignIn(site, Kari);
        await last.RunAndWaitForResponseAsync(() => last.GotoAsync(Page), r => r.Url.EndsWith("/sett", StringComparison.Ordinal));
        Assert.That((await new MemberPageStore(site.Database, site.Clock).Standing(access)).Visit, Is.Not.Null);
    }
}
