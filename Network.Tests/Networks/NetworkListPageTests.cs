using Microsoft.Playwright;
using Network.Core.Access;
using Network.Tests.Access;
using Network.Tests.Browser;
using NUnit.Framework;

namespace Network.Tests.Networks;

[TestFixture]
public sealed class NetworkListPageTests : BrowserTests
{
    [Test]
    public async Task What_is_coming_is_first_and_what_is_over_stands_by_itself()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.AddGathering(network, "Om to veker", site.Clock.Now.AddDays(14));
        await site.Database.AddGathering(network, "I morgon", site.Clock.Now.AddDays(1));
        await site.Database.AddGathering(network, "I fjor", site.Clock.Now.AddDays(-300));
        using var visitor = site.Client();

        var page = await visitor.Get("/nettverk/trygg-oppvekst");
        Assert.That(page.Html.QuerySelectorAll("section[aria-labelledby=coming] h3").Select(h => h.TextContent), Is.EqualTo(new[] { "I morgon", "Om to veker" }));
        Assert.That(page.Find("section[aria-labelledby=past]").TextContent, Does.Contain("I fjor"));
        Assert.That((await visitor.Get("/samlingar")).Text, Does.Contain("I morgon").And.Not.Contain("I fjor"));
    }

    [Test]
    public async Task Many_come_a_page_at_a_time_and_the_front_page_leads_to_them()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        for (var i = 1; i <= 30; i++) await site.Database.AddGathering(network, $"Samling {i:00}", site.Clock.Now.AddDays(i));
        for (var i = 1; i <= 7; i++) await site.Database.AddNetwork($"Nettverk {i}");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);

        var home = await organiser.Get("/");
        var second = await organiser.Get(home.Find("a[href='/samlingar']").GetAttribute("href") + "?side=2");
        Assert.That(home.Find("a[href='/samlingar']").TextContent, Does.Contain("30"));
        Assert.That(home.Find("a[href='/nettverk']").TextContent, Does.Contain("8"));
        Assert.That(second.Html.QuerySelectorAll("main h3").Select(h => h.TextContent), Is.EqualTo(Enumerable.Range(25, 6).Select(i => $"Samling {i:00}")));
        Assert.That((await organiser.Get("/arrangor/nettverk/trygg-oppvekst")).Html.QuerySelectorAll("main tbody tr"), Has.Count.EqualTo(30));
        Assert.That((await organiser.Get("/arrangor")).Html.QuerySelectorAll("main h2"), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_reader_sees_the_network_and_no_button_that_is_not_for_them()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.Give(network, "les@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("les@rvts.example");
        var page = await reader.Get("/arrangor/nettverk/trygg-oppvekst");
        Assert.That(page.Html.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")), Is.EqualTo(new[]
        {
            "/nettverk/trygg-oppvekst", "/arrangor/nettverk/trygg-oppvekst/kommunar", "/arrangor/nettverk/trygg-oppvekst/brev", "/arrangor/nettverk/trygg-oppvekst/innspel",
            "/arrangor/nettverk/trygg-oppvekst/evaluering", "/arrangor/nettverk/trygg-oppvekst/materiell", "/arrangor/nettverk/trygg-oppvekst/epost", "/arrangor/nettverk/trygg-oppvekst/referat", "/arrangor/nettverk/trygg-oppvekst/serie", "/arrangor/nettverk/trygg-oppvekst/adresser",
            "/arrangor/nettverk/trygg-oppvekst/ringeliste", "/arrangor/nettverk/trygg-oppvekst/paminningar", "/arrangor/nettverk/trygg-oppvekst/oppfolging",
            "/arrangor/nettverk/trygg-oppvekst/erfaringar",
        }));
    }

    [Test]
    public async Task They_read_well_on_a_phone_in_the_dark_and_at_a_desk_empty_and_full()
    {
        await using var site = await StartSite();
        var network = await site.Database.AddNetwork("Nore og Uvdal kommune – psykisk helse og rusarbeid, og eit namn som aldri tek slutt");
        var slug = await site.Database.SlugOf(network);
        string[] lists = ["/", "/samlingar", "/nettverk", $"/nettverk/{slug}", "/arrangor", $"/arrangor/nettverk/{slug}"];
        string[] forms = [$"/arrangor/nettverk/{slug}/endre", $"/arrangor/nettverk/{slug}/ny-samling"];
        var faults = new List<string>();
        var windows = new List<(IPage Page, BrowserView View)>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320, IsDark = true }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            windows.Add((page, view));
            faults.AddRange(await Look(page, view, [.. lists, .. forms]));
        }

        for (var i = 0; i < 30; i++) await site.Database.AddGathering(network, $"Ei samling med eit svært langt namn nummer {i}", site.Clock.Now.AddDays(i - 15));
        foreach (var (page, view) in windows) faults.AddRange(await Look(page, view, lists));
        Assert.That(faults, Is.Empty);
    }

    private static async Task<IReadOnlyList<string>> Look(IPage page, BrowserView view, IEnumerable<string> paths)
    {
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            faults.AddRange((await page.Faults()).Select(f => $"{path} at {view.Width}: {f}"));
        }

        return faults;
    }
}
