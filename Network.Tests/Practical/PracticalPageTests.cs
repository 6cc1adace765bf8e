using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Gatherings;
using Network.Jobs.Practical;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Practical;

[TestFixture]
public sealed class PracticalPageTests : BrowserTests
{
    private const string Link = "https://video.example/rom";
    private static readonly DateOnly s_day = new(2023, 12, 5);
    private static readonly Sql s_needs = new("SELECT (SELECT COUNT(*) FROM StayAnswer) + (SELECT COUNT(*) FROM StayChoice)");

    [Test]
    public async Task Meals_and_diets_are_asked_summed_without_names_and_deleted_after_a_fortnight()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Physical);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var plain = await organiser.Get($"/samlingar/{slug}/pamelding");
        Assert.That(plain.Html.QuerySelector("[name=Diet]"), Is.Null, "nobody is asked where nothing is served");
        await Save(organiser, slug, ("Address", "Strandgata 1, Bergen"), ("Meals", "Lunsj 5. desember\nMiddag 5. desember"), ("Nights", "Natt til 6. desember"), ("DirectionsNn", "Ta **båten**."));

        await SignUp(site, slug, "Åse Ødegård", "ase@bergen.example", ("Diet", "Utan nøtter"), ("Meals", "Lunsj 5. desember"), ("Nights", "Natt til 6. desember"));
        await SignUp(site, slug, "Bo Berg", "bo@bergen.example", ("Diet", "utan nøtter."), ("Meals", "Lunsj 5. desember"), ("Meals", "Middag 5. desember"));
        await SignUp(site, slug, "Kari Nes", "kari@bergen.example", ("Diet", "Et ingenting"), ("Meals", null));
        var kitchen = await organiser.Get($"/arrangor/samlingar/{slug}/kjokken");
        Assert.That(kitchen.Text, Does.Contain("3 av 3 har svart").And.Contain("Lunsj 5. desember 2").And.Contain("Middag 5. desember 1"));
        Assert.That(kitchen.Html.QuerySelectorAll("tbody td").Select(d => d.TextContent), Is.EqualTo(new[] { "Utan nøtter", "2" }));
        Assert.That(kitchen.Text, Does.Not.Contain("Åse").And.Not.Contain("Et ingenting"));
        Assert.That((await organiser.Get($"/arrangor/samlingar/{slug}/overnatting")).Text, Does.Contain("Åse Ødegård").And.Not.Contain("Bo Berg"));
        Assert.That(await organiser.Http.GetStringAsync(new Uri($"/arrangor/samlingar/{slug}/pameldingar/eksport.csv", UriKind.Relative)), Does.Not.Contain("nøtter"));
        Assert.That((await organiser.Get($"/samlingar/{slug}")).Find(".prose strong").TextContent, Is.EqualTo("båten"));

        site.Clock.Move(OsloTime.Moment(s_day.AddDays(14), new TimeOnly(13, 59)) - site.Clock.Now);
        Assert.That(await site.Services.GetRequiredService<ForgetNeeds>().Run(), Is.Zero);
        site.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.That(await site.Services.GetRequiredService<ForgetNeeds>().Run(), Is.EqualTo(1));
        Assert.That(await site.Services.GetRequiredService<ForgetNeeds>().Run(), Is.Zero);
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_needs)), Is.Zero);
        using var later = await site.SignedIn(SeededNetworks.Maker);
        Assert.That((await later.Get($"/arrangor/samlingar/{slug}/kjokken")).Text, Does.Contain("vart sletta"));
    }

    [Test]
    public async Task Readers_and_other_networks_see_nobodys_diet()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Physical);
        await site.Database.Give(await site.Database.AddNetwork("Eit anna"), "bo@rvts.example", NetworkRight.Organise);
        using var stranger = await site.SignedIn("bo@rvts.example");
        foreach (var page in new[] { "kjokken", "overnatting", "praktisk" })
            Assert.That((await stranger.Get($"/arrangor/samlingar/{slug}/{page}")).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
    }

    [Test]
    public async Task Who_follows_online_gets_the_link_and_who_is_in_the_room_the_place()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Hybrid);
        await SignUp(site, slug, "Kari Nett", "nett@bergen.example", ("Online", "1"));
        await SignUp(site, slug, "Siv Sal", "sal@bergen.example");
        await site.RunJobs();
        site.Clock.Move(OsloTime.Moment(s_day.AddDays(-2), new TimeOnly(8, 0)) - site.Clock.Now);
        await site.RunJobs();
        await site.RunJobs();
        var online = site.Mails().Where(m => m.To.Email == "nett@bergen.example").ToList();
        var room = site.Mails().Where(m => m.To.Email == "sal@bergen.example").ToList();
        Assert.That(online, Has.Count.EqualTo(2));
        Assert.That(online[1].Text, Does.Contain(Link).And.Not.Contain("Salen"));
        Assert.That(room, Has.Count.EqualTo(1), "there is nothing to send to who is in the room");
        Assert.That(room[0].Text, Does.Contain("Salen").And.Not.Contain(Link));
        Assert.That(room[0].Calendar!.Ics, Does.Contain("LOCATION:Salen").And.Not.Contain(Link));

        using var sal = await site.SignedIn("sal@bergen.example");
        Assert.That((await sal.Get("/mi-side")).Html.QuerySelector($"a[href='{Link}']"), Is.Null);
        using var nett = await site.SignedIn("nett@bergen.example");
        Assert.That((await nett.Get("/mi-side")).Html.QuerySelector($"a[href='{Link}']"), Is.Not.Null);
        var mine = await site.Client().Get(room[0].Text.Split('\n').Select(l => l.Trim()).First(l => l.Contains("/mi-pamelding/", StringComparison.Ordinal)).Split(' ')[^1]);
        Assert.That(mine.Html.QuerySelector($"a[href='{Link}']"), Is.Null);
    }

    [Test]
    public async Task Changing_to_online_gives_the_link_at_once_and_the_place_in_the_room_to_the_next()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Hybrid, 1);
        var token = await site.Register(slug, "kari@bergen.example");
        await site.Register(slug, "ventar@bergen.example", "Vera Ventar");
        await site.RunJobs();
        site.Clock.Move(OsloTime.Moment(s_day.AddDays(-1), new TimeOnly(12, 0)) - site.Clock.Now);
        using var kari = site.Client();
        await kari.Send(await kari.Get($"/mi-pamelding/{token}"), "form:has(#Name)", ("Online", "1"));
        await site.RunJobs();
        Assert.That(site.Mails().Where(m => m.To.Email == "kari@bergen.example").Select(m => m.Text).Count(t => t.Contains(Link, StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(site.Mails().Where(m => m.To.Email == "ventar@bergen.example").Select(m => m.Subject), Has.One.StartsWith("Du har fått plass").Or.One.Contains("plass"));
        var full = await kari.Send(await kari.Get($"/mi-pamelding/{token}"), "form:has(#Name)", ("Online", null));
        Assert.That(full.Text, Does.Contain("Det er ikkje fleire plassar av den typen"));
    }

    [Test]
    public async Task An_offered_place_is_answered_by_a_button_and_never_by_opening_the_page()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Physical, 1);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await Save(organiser, slug, ("OfferHours", "24"));
        var first = await site.Register(slug, "ein@bergen.example");
        var second = await site.Register(slug, "to@bergen.example");
        using var anybody = site.Client();
        await anybody.Send(await anybody.Get($"/mi-pamelding/{first}"), "form[action$='/meld-av']");
        await site.RunJobs();
        Assert.That(site.Mails().Where(m => m.To.Email == "to@bergen.example").Select(m => m.Subject), Has.One.Contains("tilbod om plass"));
        for (var i = 0; i < 3; i++) await anybody.Get($"/mi-pamelding/{second}");
        var offer = await anybody.Get($"/mi-pamelding/{second}");
        Assert.That(offer.Text, Does.Contain("Du har tilbod om plass"));
        Assert.That((await anybody.Send(offer, "form[action$='/ta-plassen']")).Text, Does.Contain("Plassen er din"));
        Assert.That((await anybody.Send(offer, "form[action$='/takk-nei']")).Text, Does.Contain("Tilbodet gjeld ikkje lenger"));
    }

    [Test]
    public async Task Nasty_numbers_and_kommuner_come_back_with_the_form_filled_in()
    {
        await using var site = await RunningSite.Start();
        var slug = await Gathering(site, MeetingMode.Hybrid);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var told = await Save(organiser, slug, ("MapUrl", "javascript:alert(1)"), ("OfferHours", "0"), ("Held[0].Kommune", "Atlantis"), ("Held[0].Places", "-3"), ("Address", "Gata 1"));
        Assert.That(told.Find("#MapUrl-error").TextContent, Does.Contain("https://"));
        Assert.That(told.Find("#OfferHours-error").TextContent, Does.Contain("frå 1 til 336"));
        Assert.That(told.Find("#Held-0--Kommune-error").TextContent, Does.Contain("Vel ein kommune"));
        Assert.That(told.ValueOf("Address"), Is.EqualTo("Gata 1"));
    }

    [Test]
    public async Task The_pages_read_well_on_a_narrow_phone_and_a_wide_screen()
    {
        await using var site = await StartSite();
        var slug = await Gathering(site, MeetingMode.Hybrid);
        using (var organiser = await site.SignedIn(SeededNetworks.Maker))
            await Save(organiser, slug, ("Address", "Strandgata 1, Bergen"), ("Meals", "Lunsj\nMiddag"), ("Nights", "Natt til 6. desember"), ("DirectionsNn", "Ta båten."));
        await SignUp(site, slug, "Nore og Uvdal Namnesen", "n@bergen.example", ("Diet", "Utan nøtter"), ("Nights", "Natt til 6. desember"));
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var path in new[] { $"/arrangor/samlingar/{slug}/praktisk", $"/arrangor/samlingar/{slug}/kjokken", $"/arrangor/samlingar/{slug}/overnatting", $"/samlingar/{slug}/pamelding", $"/samlingar/{slug}" })
            {
                await page.GotoAsync(path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} {view.Width}: {f}"));
            }
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<SitePage> Save(SiteClient organiser, string slug, params (string Name, string? Value)[] fields) =>
        await organiser.Send(await organiser.Get($"/arrangor/samlingar/{slug}/praktisk"), "form:has([name=OfferHours])", fields);

    private static async Task SignUp(RunningSite site, string slug, string name, string email, params (string Name, string? Value)[] fields)
    {
        using var visitor = site.Client();
        var done = await visitor.Send(
            await visitor.Get($"/samlingar/{slug}/pamelding"), "form:has(#Name)", [("Name", name), ("Email", email), ("Kommune", "Bergen"), .. fields]);
        Assert.That(done.Address.AbsolutePath, Does.EndWith("/takk"), done.Text);
    }

    private static async Task<string> Gathering(RunningSite site, MeetingMode mode, int? capacity = null)
    {
        var network = await site.Database.AddNetwork();
        var store = new GatheringStore(site.Database, site.Clock);
        var slug = await store.Create(network, Slug.Of("Samling"), new GatheringPlan
        {
            Title = new LocalText("Samling", null, null),
            Description = LocalText.Empty,
            Mode = mode,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, OsloTime.Moment(s_day, new TimeOnly(12, 0)), OsloTime.Moment(s_day, new TimeOnly(14, 0)), "Salen", mode == MeetingMode.Physical ? null : Link)],
        });
        await store.Publish(network, (await store.Find(network, slug))!.Id);
        return slug;
    }
}
