using System.Net;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

[TestFixture]
public sealed class SessionLinkPageTests : BrowserTests
{
    private const string Reader = "les@rvts.example";

    [Test]
    public async Task The_link_is_sent_now_and_the_page_says_how_far_it_has_come()
    {
        await using var site = await RunningSite.Start();
        var (_, slug, page) = await Prepare(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var gathering = await organiser.Get($"/arrangor/samlingar/{slug}");

        var before = await organiser.Get(gathering.Find("a[href$='/lenkje']").GetAttribute("href")!);
        Assert.That(before.Text, Does.Contain("Lenkja går ut").And.Contain("Får lenkja seinare").And.Contain("kari@nes.example"));
        var after = await organiser.Send(before, "form[action$='/send-no']");
        Assert.That(after.Text, Does.Contain("Lenkja er på veg til alle som har plass.").And.Contain("På veg"));
        var twice = await organiser.Send(before, "form[action$='/send-no']");
        Assert.That(twice.Text, Does.Contain("ho er alt ute"));
        Assert.That(twice.Address.AbsolutePath, Is.EqualTo(page));
    }

    [Test]
    public async Task A_reader_looks_and_may_not_send()
    {
        await using var site = await RunningSite.Start();
        var (network, _, page) = await Prepare(site);
        await site.Database.Give(network, Reader, NetworkRight.Read);
        using var reader = await site.SignedIn(Reader);

        var seen = await reader.Get(page);
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(seen.Html.QuerySelectorAll("main form"), Is.Empty);
        await site.Database.Give(await site.Database.AddNetwork("Framand"), "framand@rvts.example", NetworkRight.Organise);
        using var stranger = await site.SignedIn("framand@rvts.example");
        Assert.That((await stranger.Get(page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/arrangor/samlingar/{0}/okter/999/lenkje", HttpStatusCode.NotFound)]
    [TestCase("/arrangor/samlingar/finst-ikkje/okter/1/lenkje", HttpStatusCode.NotFound)]
    [TestCase("{1}?status=Tull&side=-4", HttpStatusCode.OK)]
    [TestCase("{1}?status=Failed&side=99999999999999", HttpStatusCode.OK)]
    [TestCase("{1}?status=77", HttpStatusCode.OK)]
    public async Task An_address_that_was_typed_wrong_is_no_error(string path, HttpStatusCode expected)
    {
        await using var site = await RunningSite.Start();
        var (_, slug, page) = await Prepare(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get(path.Replace("{0}", slug, StringComparison.Ordinal).Replace("{1}", page, StringComparison.Ordinal))).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task It_reads_well_on_a_phone_and_a_desk()
    {
        await using var site = await StartSite();
        var (_, slug, page) = await Prepare(site);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk })
        {
            var window = await Open(site, view);
            await window.SignIn(site, SeededNetworks.Maker);
            foreach (var address in new[] { $"/arrangor/samlingar/{slug}", page, page + "?status=Failed" })
            {
                await window.GotoAsync(address);
                faults.AddRange((await window.Faults()).Select(f => $"{address} at {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<(NetworkAccess Network, string Slug, string Page)> Prepare(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Informasjonsmøte", site.Clock.Now.AddDays(20));
        await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Kari Nes",
            Email = "kari@nes.example",
            KommuneId = 4601,
        });
        var gathering = await new GatheringStore(site.Database, site.Clock).Find(network, slug);
        return (network, slug, $"/arrangor/samlingar/{slug}/okter/{gathering!.Sessions[0].Id}/lenkje");
    }
}
