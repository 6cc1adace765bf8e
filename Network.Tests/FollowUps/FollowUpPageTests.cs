using System.Net;
using Network.Core.Access;
using Network.Core.FollowUps;
using Network.Data.Access;
using Network.Data.FollowUps;
using Network.Data.People;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

[TestFixture]
public sealed class FollowUpPageTests
{
    private const string Kari = "kari@nes.example";
    private const string Desk = "/arrangor/nettverk/trygg-oppvekst/oppfolging";

    [Test]
    public async Task An_organiser_sees_all_by_state_and_owner_and_how_many_each_kommune_has()
    {
        await using var site = await RunningSite.Start();
        await Seed(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await organiser.Get((await organiser.Get("/arrangor/nettverk/trygg-oppvekst")).Find($"a[href='{Desk}']").GetAttribute("href")!);
        Assert.That(Tiles(page), Is.EqualTo(new[] { "3 Å gjere", "1 Over fristen", "0 Gjort", "3 Alle" }));
        Assert.That(Points(page), Is.EqualTo(new[] { "Ring barnehagane", "Send lista", "Lag plan" }));
        Assert.That(SitePage.Spaces(page.Find(".rows > li:first-child .tags").TextContent), Is.EqualTo("Over fristen frist torsdag 19. oktober 2023"));
        Assert.That(SitePage.Spaces(page.Find("details tbody tr:first-child").TextContent), Is.EqualTo("Bergen 2 1 0"));
        Assert.That(Points(await organiser.Get($"{Desk}?vis=over-fristen")), Is.EqualTo(new[] { "Ring barnehagane" }));
        Assert.That(Points(await organiser.Send(page, "form.filter", ("eigar", "k4601"))), Is.EqualTo(new[] { "Ring barnehagane", "Lag plan" }));
        Assert.That((await organiser.Get($"{Desk}?vis=gjort")).Text, Does.Contain("Ingen slike"));
        Assert.That((await organiser.Get($"{Desk}?vis=tull&eigar=tull&side=99")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_point_is_marked_done_with_a_note_by_one_and_the_next_is_told()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var kari = await site.SignedIn(Kari);
        var (mine, theirs) = (await kari.Get("/mi-side"), await organiser.Get($"{Desk}/{points["Send lista"]}"));
        Assert.That(Points(mine), Is.EqualTo(new[] { "Ring barnehagane", "Send lista", "Lag plan" }), "her own, and her kommune's");

        var done = await kari.Send(mine, $"form[action='/mi-side/oppfolging/{points["Send lista"]}/gjort']", ("Note", "Sendt til alle\r\ni dag"));
        Assert.That(done.Text, Does.Contain("Merkt som gjort").And.Contain("av Kari Nes. Sendt til alle i dag"));
        Assert.That((await organiser.Send(theirs, "form[action$='/gjort']", ("Note", "Eg òg"))).Text, Does.Contain("Nokon andre hadde alt merkt det").And.Not.Contain("Eg òg"));
        Assert.That(Points(await kari.Get("/mi-side")), Is.EqualTo(new[] { "Ring barnehagane", "Lag plan" }));
        Assert.That((await organiser.Get($"{Desk}?vis=gjort")).Text, Does.Contain("av Kari Nes. Sendt til alle i dag"));
        Assert.That(Points(await kari.Get("/mi-side/oppfolging?vis=gjort")), Is.EqualTo(new[] { "Send lista" }));
    }

    [Test]
    public async Task What_is_opened_again_is_to_be_done_again()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        using var kari = await site.SignedIn(Kari);
        var address = $"/mi-side/oppfolging/{points["Lag plan"]}";
        var done = await kari.Send(await kari.Get(address), "form[action$='/gjort']");
        var open = await kari.Send(done, "form[action$='/opne']");
        Assert.That(open.Text, Does.Contain("Opna att"));
        Assert.That((await kari.Send(done, "form[action$='/opne']")).Text, Does.Contain("Det var alt ope"));
        Assert.That(Points(await kari.Get("/mi-side/oppfolging")), Does.Contain("Lag plan"));
    }

    [Test]
    public async Task A_note_that_is_too_long_is_refused_and_kept_in_the_form()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        using var kari = await site.SignedIn(Kari);
        var told = await kari.Send(await kari.Get("/mi-side"), $"form[action='/mi-side/oppfolging/{points["Lag plan"]}/gjort']", ("Note", new string('ø', 1001)));
        Assert.That(told.Find("#Note-error").TextContent, Does.Contain("høgst 1 000 teikn").Or.Contain("høgst 1000 teikn"));
        Assert.That(told.ValueOf("Note"), Is.EqualTo(new string('ø', 1001)));
        Assert.That(await new OwnFollowUpStore(site.Database, site.Clock).Find(await Id(site, Kari), points["Lag plan"]) is { DoneAt: null });
    }

    [Test]
    public async Task Of_two_who_give_a_point_to_somebody_else_the_second_sees_both_and_loses_nothing()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var address = $"{Desk}/{points["Lag plan"]}";
        var (one, other) = (await organiser.Get(address), await organiser.Get(address));
        var saved = await organiser.Send(one, "form:has(#Owner)", ("Owner", "k4602"), ("DueOn", "2023-11-20"));
        Assert.That(saved.Text, Does.Contain("Lagra.").And.Contain("frist måndag 20. november 2023").And.Contain("Kinn"));
        var told = await organiser.Send(other, "form:has(#Owner)", ("Owner", ""), ("DueOn", "2023-12-01"));
        Assert.That(told.Text, Does.Contain("Nokon andre endra punktet"));
        Assert.That(told.ValueOf("DueOn"), Is.EqualTo("2023-12-01"));
        Assert.That(told.Find("#DueOn-theirs").TextContent, Does.Contain("2023-11-20"));
        Assert.That((await organiser.Send(told, "form:has(#Owner)")).Text, Does.Contain("Lagra.").And.Contain("Ingen enno"));
        var wrong = await organiser.Send(await organiser.Get(address), "form:has(#Owner)", ("Owner", "k301"), ("DueOn", "i morgon"));
        Assert.That(wrong.Text, Does.Contain("Vel ein kommune eller ein person i nettverket"));
        Assert.That(wrong.ValueOf("DueOn"), Is.EqualTo("i morgon"));
    }

    [Test]
    public async Task Somebody_elses_point_does_not_exist_a_reader_has_no_buttons_and_looking_changes_nothing()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        var network = (await new AccessStore(site.Database).ToNetwork(await Id(site, SeededNetworks.Maker), "trygg-oppvekst", NetworkRight.Organise))!;
        await site.Database.Give(network, "lesar@rvts.example", NetworkRight.Read);
        await site.Database.AddPerson("framand@nes.example");
        using var stranger = await site.SignedIn("framand@nes.example");
        using var reader = await site.SignedIn("lesar@rvts.example");
        using var nobody = site.Client();
        foreach (var id in points.Values)
        {
            Assert.That((await stranger.Get($"/mi-side/oppfolging/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Get($"{Desk}/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await nobody.Get($"/mi-side/oppfolging/{id}")).Address.AbsolutePath, Is.EqualTo("/logg-inn"));
            Assert.That((await reader.Get($"{Desk}/{id}")).Html.QuerySelector("main form"), Is.Null);
        }

        var own = await stranger.Get("/mi-side");
        Assert.That(own.Text, Does.Contain("Ingenting å følgje opp no"));
        Assert.That((await stranger.Send(own, "form[action='/mi-side']")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.Get(Desk)).Html.QuerySelectorAll("main form[method=post]"), Is.Empty);
        Assert.That((await reader.Get(Desk)).Text, Does.Contain("Send lista"));
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await organiser.Get($"{Desk}/999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await organiser.Get($"{Desk}/{points["Lag plan"]}/gjort")).Status, Is.Not.EqualTo(HttpStatusCode.OK));
        Assert.That(Tiles(await organiser.Get(Desk))[2], Is.EqualTo("0 Gjort"));
    }

    [Test]
    public async Task A_gathering_without_minutes_says_so_and_can_be_waived_and_taken_back()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(network, "Halden", site.Clock.Now.AddDays(-1));
        var coming = await site.Database.AddGathering(network, "Kjem", site.Clock.Now.AddDays(1));
        await site.Database.Give(network, "lesar@rvts.example", NetworkRight.Read);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var reader = await site.SignedIn("lesar@rvts.example");
        var page = await organiser.Get($"/arrangor/samlingar/{slug}");
        Assert.That(page.Text, Does.Contain("Referat manglar"));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{coming}")).Text, Does.Not.Contain("Referat manglar"));
        Assert.That((await reader.Get($"/arrangor/samlingar/{slug}")).Html.QuerySelector("form[action$='/fritak']"), Is.Null);

        var tooLong = await organiser.Send(page, "form[action$='/fritak']", ("reason", new string('å', 501)));
        Assert.That(tooLong.Text, Does.Contain("høgst 500 teikn"));
        Assert.That(tooLong.ValueOf("reason"), Has.Length.EqualTo(501));
        var waived = await organiser.Send(page, "form[action$='/fritak']", ("reason", "Berre ein kort prat"));
        Assert.That(waived.Text, Does.Contain("Fritatt av Olav Opphav 20. oktober 2023: Berre ein kort prat"));
        Assert.That((await organiser.Send(page, "form[action$='/fritak']")).Text, Does.Contain("Nokon andre hadde alt sagt"));
        Assert.That((await reader.Get($"/arrangor/samlingar/{slug}")).Html.QuerySelector("form[action$='/angre']"), Is.Null);
        Assert.That((await organiser.Send(waived, "form[action$='/angre']")).Text, Does.Contain("Referat manglar"));
        Assert.That((await organiser.Send(waived, "form[action$='/angre']")).Text, Does.Contain("Samlinga var ikkje fritatt"));
    }

    [Test]
    public async Task What_one_owns_and_did_stands_among_ones_own_data()
    {
        await using var site = await RunningSite.Start();
        var points = await Seed(site);
        using var kari = await site.SignedIn(Kari);
        await kari.Send(await kari.Get($"/mi-side/oppfolging/{points["Lag plan"]}"), "form[action$='/gjort']", ("Note", "Planen ligg føre"));
        var page = await kari.Get("/mi-side/mine-data");
        Assert.That(page.Text, Does.Contain("Di oppgåve · Send lista · Samling · frist 30. oktober 2023").And.Contain("Du merkte det som gjort · Lag plan").And.Contain("Planen ligg føre").And.Not.Contain("Ring barnehagane"));
    }

    private static async Task<long> Id(RunningSite site, string email) => (await new PersonStore(site.Database).FindByEmail(email))!.Id;

    private static async Task<Dictionary<string, long>> Seed(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var kari = await site.Database.AddPerson(Kari);
        await site.Database.AddParticipant(network, 4601, kari);
        var minutes = await site.Database.AddMinutes(await site.Database.AddGathering(network, "Samling", site.Clock.Now.AddDays(-10)));
        return new Dictionary<string, long>
        {
            ["Ring barnehagane"] = await site.Database.AddPoint(minutes, "Ring barnehagane", FollowUpOwner.OfKommune(4601), new DateOnly(2023, 10, 19)),
            ["Send lista"] = await site.Database.AddPoint(minutes, "Send lista", FollowUpOwner.OfPerson(kari), new DateOnly(2023, 10, 30)),
            ["Lag plan"] = await site.Database.AddPoint(minutes, "Lag plan", FollowUpOwner.OfKommune(4601)),
        };
    }

    private static IReadOnlyList<string> Tiles(SitePage page) => [.. page.Html.QuerySelectorAll(".tiles a").Select(a => SitePage.Spaces(a.TextContent))];

    private static IEnumerable<string> Points(SitePage page) => page.Html.QuerySelectorAll(".rows h3").Where(h => h.Closest("li")!.QuerySelector("a[href*='/oppfolging/']") is not null).Select(h => h.TextContent);
}
