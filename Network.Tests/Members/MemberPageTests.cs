using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Search;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Mail;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Networks;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture]
public sealed class MemberPageTests
{
    private const string Kari = "kari@nes.example";
    private const string Page = "/nettverk/trygg-oppvekst/deltakar";

    [TestCase(Page)]
    [TestCase(Page + "/nytt")]
    [TestCase(Page + "/folk")]
    [TestCase(Page + "/folg")]
    public async Task Only_those_who_belong_to_the_network_have_its_inner_pages(string path)
    {
        await using var site = await RunningSite.Start();
        await Seed(site);
        await site.Database.AddPerson("framand@nes.example");
        using var nobody = site.Client();
        using var stranger = await site.SignedIn("framand@nes.example");
        using var kari = await site.SignedIn(Kari);
        using var staff = await site.SignedIn(SeededNetworks.Maker);

        Assert.That((await nobody.Get(path)).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
        Assert.That((await stranger.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await kari.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await staff.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await kari.Get(path.Replace("trygg-oppvekst", "finst-ikkje", StringComparison.Ordinal))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Looking_changes_nothing_and_the_button_says_that_it_was_seen()
    {
        await using var site = await RunningSite.Start();
        var network = await Seed(site);
        await site.Database.AddDocument(network, SearchKind.Minutes, 1, "Referat frå oktober", site.Clock.Now.AddHours(-1));
        using var kari = await site.SignedIn(Kari);
        await kari.Get(Page);
        var page = await kari.Get(Page);
        Assert.That(page.Text, Does.Contain("Nytt i nettverket").And.Contain("Referat frå oktober"), "still the first visit");

        var after = await kari.Send(page, "form[data-visit] button");
        Assert.That(after.Find("section[aria-labelledby='new']").TextContent, Does.Contain("Ingenting nytt").And.Not.Contain("Referat frå oktober"));
        site.Clock.Move(TimeSpan.FromMinutes(50));
        await site.Database.AddDocument(network, SearchKind.Material, 2, "Nytt materiell", site.Clock.Now.AddMinutes(-1));
        Assert.That((await kari.Get(Page)).Find("section[aria-labelledby='new']").TextContent, Does.Contain("Nytt materiell").And.Contain("Sidan"));
        Assert.That((await kari.Get(Page + "/nytt")).Text, Does.Contain("Nytt materiell").And.Contain("Referat frå oktober"));
    }

    [Test]
    public async Task What_a_script_sends_keeps_what_is_new_for_the_rest_of_the_visit()
    {
        await using var site = await RunningSite.Start();
        var network = await Seed(site);
        using var kari = await site.SignedIn(Kari);
        await kari.Send(await kari.Get(Page), "form[data-visit]");
        site.Clock.Move(TimeSpan.FromDays(2));
        await site.Database.AddDocument(network, SearchKind.Minutes, 1, "Referat", site.Clock.Now.AddHours(-1));
        using var again = await site.SignedIn(Kari);
        await again.Send(await again.Get(Page), "form[data-visit]", ("vist", "tull"));
        Assert.That((await again.Get(Page)).Find("section[aria-labelledby='new']").TextContent, Does.Contain("Referat"));
        site.Clock.Move(TimeSpan.FromMinutes(31));
        Assert.That((await again.Get(Page)).Find("section[aria-labelledby='new']").TextContent, Does.Contain("Ingenting nytt"));
    }

    [Test]
    public async Task A_participant_agrees_changes_and_withdraws_and_is_found_by_the_others_alone()
    {
        await using var site = await RunningSite.Start();
        await Seed(site);
        using var kari = await site.SignedIn(Kari);
        var page = await kari.Get(Page);
        Assert.That(page.Text, Does.Contain("Ingen står på lista enno"));
        var list = await kari.Send(page, "form[action$='/folk/meg']", ("ShowsEmail", "true"));
        Assert.That(list.Text, Does.Contain("Du står på lista.").And.Contain("Kari Nes").And.Contain(Kari));
        Assert.That((await kari.Get(Page + "/folk?sok=berg")).Text, Does.Contain("Kari Nes"));
        Assert.That((await kari.Get(Page + "/folk?sok=finst+ikkje")).Text, Does.Contain("Ingen på lista passar"));
        Assert.That((await kari.Get("/mi-side/mine-data")).Text, Does.Contain("På lista over folk i nettverket"));

        var kept = await kari.Send(list, "form[action$='/folk/meg']", ("ShowsEmail", null));
        Assert.That(kept.Text, Does.Contain("Kari Nes").And.Not.Contain(Kari));
        var gone = await kari.Send(kept, "form[action$='/folk/ikkje-meg']");
        Assert.That(gone.Text, Does.Contain("Ingen står på lista enno"));
    }

    [Test]
    public async Task The_feed_holds_what_its_owner_may_open_now_and_ends_with_their_membership()
    {
        await using var site = await RunningSite.Start();
        var network = await Seed(site);
        await site.Database.AddDocument(network, SearchKind.Minutes, 1, "Referat <æøå> & meir", site.Clock.Now.AddHours(-1));
        await site.Database.AddDocument(network, SearchKind.Material, 2, "Berre arrangørar", site.Clock.Now.AddHours(-1), Visibility.Organisers);
        using var kari = await site.SignedIn(Kari);
        var made = await kari.Send(await kari.Get(Page + "/folg"), "form[action$='/folg/straum']");
        var address = new Uri(((IHtmlInputElement)made.Find("#address")).Value).PathAndQuery;
        using var reader = site.Client();
        var first = await reader.Http.GetAsync(address);
        var xml = XDocument.Parse(await first.Content.ReadAsStringAsync());

        Assert.That(first.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/atom+xml"));
        Assert.That(first.Content.Headers.LastModified, Is.Not.Null);
        Assert.That(xml.ToString(), Does.Contain("Referat &lt;æøå&gt; &amp; meir").And.Not.Contain("Berre arrangørar"));
        Assert.That(xml.Descendants().Attributes("href").Select(a => a.Value), Is.All.StartsWith("https://localhost/"));
        var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.That((await reader.Http.SendAsync(ask)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That((await reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address))).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var renewed = await kari.Send(made, "form[action$='/folg/straum']");
        var next = new Uri(((IHtmlInputElement)renewed.Find("#address")).Value).PathAndQuery;
        Assert.That((await reader.Http.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await reader.Http.GetAsync(next)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var store = new ParticipationStore(site.Database, site.Clock);
        var part = (await store.Of(await PersonId(site))).Single();
        await store.Leave(await PersonId(site), part.Id);
        Assert.That((await reader.Http.GetAsync(next)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task One_click_ends_the_digest_without_a_page_and_it_can_be_undone()
    {
        await using var site = await RunningSite.Start();
        var network = await Seed(site);
        await site.Database.AddDocument(network, SearchKind.Minutes, 1, "Referat", site.Clock.Now);
        using var kari = await site.SignedIn(Kari);
        var chosen = await kari.Send(await kari.Get(Page), "form[action$='/folg/brev']");
        Assert.That(chosen.Text, Does.Contain("Du får månadsbrevet."));
        site.Clock.Now = new DateTimeOffset(2023, 11, 1, 7, 0, 0, TimeSpan.Zero);
        var address = (await Digest(site))!.Unsubscribe!.PathAndQuery;

        using var program = site.Client();
        Assert.That((await program.Http.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await program.Get(address)).Text, Does.Contain("får eit månadsbrev frå Trygg oppvekst"), "looking ends nothing");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        Assert.That((int)(await program.Http.PostAsync(address, form)).StatusCode, Is.LessThan(400));
        var page = await program.Get(address);
        Assert.That(page.Text, Does.Contain("får ikkje månadsbrev"));
        using var back = await site.SignedIn(Kari);
        Assert.That((await back.Get(Page)).Html.QuerySelector("form[action$='/folg/brev']"), Is.Not.Null);

        Assert.That((await program.Send(page, "main form")).Text, Does.Contain("Du får månadsbrevet."));
        using var undo = new FormUrlEncodedContent([]);
        Assert.That((await program.Http.PostAsync(address + "/angre", undo)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "only a page undoes it");
        Assert.That((await program.Http.GetAsync("/nettverksbrev/finstikkje")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_member_gets_there_in_one_tap()
    {
        await using var site = await RunningSite.Start();
        await Seed(site);
        using var kari = await site.SignedIn(Kari);
        using var nobody = site.Client();
        Assert.That((await kari.Get("/mi-side")).Html.QuerySelector($"main nav a[href='{Page}']"), Is.Not.Null);
        Assert.That((await kari.Get("/nettverk/trygg-oppvekst")).Html.QuerySelector($".hero a[href='{Page}']"), Is.Not.Null);
        Assert.That((await nobody.Get("/nettverk/trygg-oppvekst")).Html.QuerySelector($"a[href='{Page}']"), Is.Null);
    }

    private static async Task<NetworkAccess> Seed(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        await site.Database.Join(network, await site.Database.AddPerson(Kari));
        return network;
    }

    private static async Task<long> PersonId(RunningSite site) => (await new Data.People.PersonStore(site.Database).FindByEmail(Kari))!.Id;

    private static async Task<WrittenMail?> Digest(RunningSite site)
    {
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        var due = (await site.Services.GetRequiredService<OutboxStore>().Lease(100, "nettverk.example", TimeSpan.FromMinutes(1))).Single(d => d.Kind == MailKind.NetworkDigest);
        return await site.Services.GetServices<IMailWriter>().Single(w => w.Kind == MailKind.NetworkDigest).Write(due, CancellationToken.None);
    }
}
