using Microsoft.Playwright;
using Network.Core.Search;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class SearchBrowserTests : BrowserTests
{
    [TestCase(320)]
    [TestCase(390)]
    [TestCase(1280)]
    public async Task The_page_is_for_everybody_at_any_width(int width)
    {
        await using var site = await StartSite();
        await Fill(site);
        var page = await Open(site, new BrowserView { Width = width, Height = 900 });

        await page.GotoAsync("/");
        Assert.That(await page.Faults(), Is.Empty, "the front page");
        await page.FillAsync("#site-search", "vald barnehage");
        await page.PressAsync("#site-search", "Enter");
        await Assertions.Expect(page.Locator("ol.search-hits mark").First).ToBeVisibleAsync();
        Assert.That(await page.Faults(), Is.Empty, "results");
        if (width < 768) await page.ClickAsync(".search-filter summary");
        await page.SelectOptionAsync("#filter-type", "Experience");
        await page.ClickAsync(".search-filter button");
        await Assertions.Expect(page.Locator("ol.search-hits > li")).ToHaveCountAsync(1);
        Assert.That(await page.Faults(), Is.Empty, "narrowed");
        await page.GotoAsync("/sok?sok=" + new string('x', 250));
        Assert.That(await page.Faults(), Is.Empty, "no hits");
    }

    [Test]
    public async Task It_works_without_a_script_and_by_keyboard_alone()
    {
        await using var site = await StartSite();
        await Fill(site);
        var page = await Open(site, BrowserView.Desk with { RunsScripts = false });

        await page.GotoAsync("/sok");
        await page.FocusAsync("#search-text");
        await page.Keyboard.TypeAsync("vald");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-count")).ToHaveTextAsync("2 treff");
    }

    internal static async Task Fill(RunningSite site)
    {
        var network = await site.Database.AddNetwork("Læringsnettverk mot vald og overgrep mot barn i heile fylket");
        await site.Database.AddGathering(network, "Samling i Bergen", site.Clock.Now.AddDays(20));
        var world = new SearchWorld(site.Database);
        await world.Add(SearchWorld.Entry("Referat frå samlinga om barnehagen og vald i nære relasjonar", "Barnehagane fortalde korleis dei melder frå om vald. " + string.Concat(Enumerable.Repeat("Vi gjekk gjennom rutinane og snakka om kven som gjer kva. ", 20)), networkId: network.NetworkId) with
        {
            KommuneId = 4601, Day = new DateOnly(2023, 6, 1), Tools = ["Jeg vet", "Snakke", "seksuellatferd.no"],
        });
        await world.Add(SearchWorld.Entry("Slik tok vi i bruk Jeg vet i alle barnehagane i Nore og Uvdal kommune – psykisk helse og rusarbeid", "Fyrst laga vi ei gruppe. Så øvde vi på samtalen om vold med foreldra.", SearchKind.Experience, networkId: network.NetworkId) with
        {
            KommuneId = 4602, Day = new DateOnly(2023, 3, 12), Tools = ["Jeg vet"],
        });
    }
}
