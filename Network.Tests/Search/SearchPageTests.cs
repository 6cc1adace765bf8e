using System.Net;
using Network.Core.Access;
using Network.Core.Search;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class SearchPageTests
{
    [Test]
    public async Task Hits_are_marked_and_lead_to_what_was_found()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        await site.Database.AddGathering(network, "Samling om <vald> & vern", site.Clock.Now.AddDays(9));
        await new SearchWorld(site.Database).Add(SearchWorld.Entry("Referat", "Vi snakka om vold i nære relasjonar. <script>alert(1)</script>", networkId: network.NetworkId) with { KommuneId = 4601, Tools = ["Jeg vet"] });
        using var visitor = site.Client();

        var page = await visitor.Send(await visitor.Get("/"), "header form[action='/sok']", ("sok", "vald"));

        Assert.That(page.Find("h2").TextContent, Is.EqualTo("2 treff"));
        Assert.That(page.Html.QuerySelectorAll("ol.search-hits mark").Select(m => m.TextContent), Is.EqualTo(new[] { "vald", "vold" }));
        Assert.That(page.Html.QuerySelectorAll("ol h3 a").Select(a => a.GetAttribute("href")), Has.Some.EqualTo("/samlingar/samling-om-vald-vern"));
        Assert.That(page.Html.QuerySelectorAll("ol script"), Is.Empty);
        Assert.That(page.Find("ol.search-hits").TextContent, Does.Contain("<script>").And.Contain("Trygg oppvekst · Bergen").And.Contain("Jeg vet"));
    }

    [TestCase("nn", "Ingen treff")]
    [TestCase("nb", "Ingen treff")]
    [TestCase("en", "No results")]
    public async Task No_hits_are_answered_with_advice(string language, string told)
    {
        await using var site = await RunningSite.Start();
        using var visitor = site.Client();
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", language);

        var page = await visitor.Get("/sok?sok=" + Uri.EscapeDataString("<b>\"finst ikkje"));

        Assert.That(page.Find("h2").TextContent, Is.EqualTo(told));
        Assert.That(page.Html.QuerySelectorAll(".empty li"), Has.Count.EqualTo(3));
    }

    [TestCase("type=99&nettverk=x&kommune=9999999999999&verktoy=%00&aar=-1&sorter=7&side=-3")]
    [TestCase("type=Tool&aar=0")]
    [TestCase("side=2147483647")]
    [TestCase("sok=%22%22%22*%20NEAR(&side=9999999999999")]
    public async Task A_strange_address_is_answered_with_a_page(string query)
    {
        await using var site = await RunningSite.Start();
        using var visitor = site.Client();
        Assert.That((await visitor.Get("/sok?" + query)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_signs_in_finds_more_and_a_page_holds_twenty()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var world = new SearchWorld(site.Database);
        for (var i = 0; i < 25; i++) await world.Add(SearchWorld.Entry($"Referat {i}", visibility: Visibility.Network, networkId: network.NetworkId));
        await world.TakesPart(await world.Person("kari"), network.NetworkId);
        using var stranger = site.Client();
        using var kari = await site.SignedIn("kari@nettverk.example");

        Assert.That((await stranger.Get("/sok?sok=referat")).Html.QuerySelectorAll("ol.search-hits > li"), Is.Empty);
        var page = await kari.Get("/sok?sok=referat&type=" + SearchKind.Minutes);
        Assert.That(page.Html.QuerySelectorAll("ol.search-hits > li"), Has.Count.EqualTo(20));
        Assert.That((await kari.Get(page.Find("a[aria-label='Side 2']").GetAttribute("href")!)).Html.QuerySelectorAll("ol.search-hits > li"), Has.Count.EqualTo(5));
    }
}
