using System.Net;
using System.Text;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Gatherings;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Programme;

[TestFixture]
public sealed class ProgrammePageTests : BrowserTests
{
    private static readonly DateOnly s_day = new(2023, 12, 5);

    [Test]
    public async Task A_programme_is_made_moved_and_shown_with_times_that_follow()
    {
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var desk = $"/arrangor/samlingar/{slug}/program";
        await Add(organiser, desk, ("Title", "Velkomen"), ("Minutes", "15"), ("Speakers[0].Name", "Åse Ødegård"), ("Speakers[0].Organisation", "RVTS Vest"));
        await Add(organiser, desk, ("Title", "Samtalen"), ("Minutes", "60"), ("Questions", "Kva gjer de?\nKven gjer det?"), ("Description", "Om å **lytte**\n\n<script>alert(1)</script>"));
        var page = await Add(organiser, desk, ("Title", "Pause"), ("Minutes", "20"));
        Assert.That(Times(page), Is.EqualTo(new[] { "12.00–12.15 Velkomen", "12.15–13.15 Samtalen", "13.15–13.35 Pause" }));
        Assert.That(page.Text, Does.Contain("Ingenting er sett opp kl. 13.35–17.00"));

        var moved = await organiser.Send(page, ".programme-item:nth-child(3) form", ("til", "1"));
        Assert.That(Times(moved), Is.EqualTo(new[] { "12.00–12.15 Velkomen", "12.15–12.35 Pause", "12.35–13.35 Samtalen" }));
        var stale = await organiser.Send(page, ".programme-item:nth-child(3) form", ("til", "0"));
        Assert.That(stale.Text, Does.Contain("endra programmet i mellomtida"));

        var edit = await organiser.Get(moved.Find(".programme-item:nth-child(2) a").GetAttribute("href")!);
        var longer = await organiser.Send(edit, "form:has(#Title)", ("Minutes", "30"));
        Assert.That(Times(longer), Is.EqualTo(new[] { "12.00–12.15 Velkomen", "12.15–12.45 Pause", "12.45–13.45 Samtalen" }));

        using var anybody = site.Client();
        var shown = await anybody.Get($"/samlingar/{slug}/program");
        Assert.That(shown.Text, Does.Contain("Åse Ødegård, RVTS Vest").And.Contain("Kven gjer det?"));
        Assert.That(shown.Find(".prose").InnerHtml, Does.Contain("<strong>lytte</strong>").And.Not.Contain("<script"));
        Assert.That((await anybody.Get($"/samlingar/{slug}")).Text, Does.Contain("12.45–13.45"));
    }

    [TestCase("11:30", "30", "Starts", "Posten må starte medan økta varer")]
    [TestCase("17:00", "30", "Starts", "Posten må starte medan økta varer")]
    [TestCase("16:45", "30", "Minutes", "ville slutte kl. 17.15, men økta sluttar kl. 17.00")]
    [TestCase("13:00", "0", "Minutes", "frå 1 til 1")]
    [TestCase("13:00", "", "Minutes", "kor mange minutt")]
    public async Task An_item_outside_its_session_is_refused_and_the_form_stays_filled_in(string starts, string minutes, string field, string message)
    {
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var told = await Add(organiser, $"/arrangor/samlingar/{slug}/program", ("Title", "Seint"), ("Starts", starts), ("Minutes", minutes), ("Speakers[1].Name", "Kari Nes"));
        Assert.That(told.Find($"#{field}-error").TextContent, Does.Contain(message));
        Assert.That(told.ValueOf("Title"), Is.EqualTo("Seint"));
        Assert.That(told.Html.QuerySelectorAll("input[value='Kari Nes']"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_programme_follows_a_session_that_is_moved_and_stands_in_the_calendar()
    {
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await Add(organiser, $"/arrangor/samlingar/{slug}/program", ("Title", "Velkomen"), ("Minutes", "15"));
        await site.Register(slug, "kari@bergen.example");
        await site.RunJobs();
        Assert.That(Unfolded(site.Mails().Single().Calendar!.Ics), Does.Contain("12.00 Velkomen"));
    }

    [Test]
    public async Task Slides_are_for_those_who_have_a_place_and_nobody_else()
    {
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var desk = $"/arrangor/samlingar/{slug}/program";
        var page = await Add(organiser, desk, ("Title", "Velkomen"), ("Minutes", "15"));
        var edit = await organiser.Get(page.Find(".programme-item a").GetAttribute("href")!);
        var refused = await organiser.SendFile(edit, "form[enctype]", "files", "lysark.pdf", "<html>"u8.ToArray());
        Assert.That(refused.Text, Does.Contain("ikkje av eit slag"));
        var added = await organiser.SendFile(edit, "form[enctype]", "files", "Lysark frå Åse.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 x"));
        Assert.That(added.Text, Does.Contain("Lysark frå Åse.pdf"));

        using var anybody = site.Client();
        var token = await site.Register(slug, "kari@bergen.example");
        var mine = await anybody.Get($"/mi-pamelding/{token}/program");
        var address = mine.Find("a[href*='/lysark/']").GetAttribute("href")!;
        using var file = await anybody.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(file.Content.Headers.ContentDisposition!.FileNameStar, Is.EqualTo("Lysark frå Åse.pdf"));
        Assert.That((await anybody.Get(address.Replace(token, new string('a', 26), StringComparison.Ordinal))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await anybody.Get($"/samlingar/{slug}/program")).Html.QuerySelector("a[href*='/lysark/']"), Is.Null);
        await anybody.Send(await anybody.Get($"/mi-pamelding/{token}"), "form[action$='/meld-av']");
        Assert.That((await anybody.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Another_network_finds_no_programme_to_change()
    {
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        await site.Database.Give(other, "bo@rvts.example", Core.Access.NetworkRight.Organise);
        using var stranger = await site.SignedIn("bo@rvts.example");
        Assert.That((await stranger.Get($"/arrangor/samlingar/{slug}/program")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_long_programme_is_one_sheet_of_paper()
    {
        await Chromium.Get();
        await using var site = await RunningSite.Start();
        var slug = await LunchToLunch(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        for (var i = 0; i < 24; i++)
            await Add(organiser, $"/arrangor/samlingar/{slug}/program", ("Title", $"Post {i} om å sjå, høyre og handle"), ("Minutes", "10"), ("Speakers[0].Name", "Åse Ødegård"), ("Speakers[0].Organisation", "Nore og Uvdal kommune – psykisk helse og rusarbeid"));
        var pdf = await organiser.Http.GetByteArrayAsync(new Uri($"/samlingar/{slug}/program.pdf", UriKind.Relative));
        Assert.That(await PdfText.Of(pdf), Does.Contain("Post 23 om å sjå").And.Contain("Åse Ødegård"));
        Assert.That(Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_put_in_order_by_keys_and_reads_well_on_a_phone()
    {
        await using var site = await StartSite();
        var slug = await LunchToLunch(site);
        using (var organiser = await site.SignedIn(SeededNetworks.Maker))
        {
            foreach (var title in new[] { "Ein", "To", "Tre" }) await Add(organiser, $"/arrangor/samlingar/{slug}/program", ("Title", title), ("Minutes", "20"));
        }

        var page = await Open(site, BrowserView.Phone with { Width = 320 });
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync($"/arrangor/samlingar/{slug}/program");
        Assert.That(await page.Faults(), Is.Empty);
        await page.FocusAsync(".programme-item:has-text('Tre') button:first-of-type");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".programme-item:nth-child(2):has-text('Tre')");
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".programme-item:has-text('Tre') .programme-move button:not([disabled])").First).ToBeFocusedAsync();
        await page.DragAndDropAsync(".programme-item:has-text('Ein')", ".programme-item:nth-child(3)");
        await page.WaitForSelectorAsync(".programme-item:nth-child(3):has-text('Ein')");
        await page.GotoAsync($"/samlingar/{slug}/program");
        Assert.That(await page.Faults(), Is.Empty);
    }

    private static async Task<SitePage> Add(SiteClient organiser, string desk, params (string Name, string? Value)[] values)
    {
        var form = await organiser.Get((await organiser.Get(desk)).Find("section:first-of-type a[href*='/program/ny']").GetAttribute("href")!);
        return await organiser.Send(form, "form:has(#Title)", values);
    }

    private static IEnumerable<string> Times(SitePage page) => page.Html.QuerySelectorAll(".programme-item")
        .Select(i => $"{i.QuerySelector(".programme-time")!.FirstChild!.TextContent} {i.QuerySelector("strong")!.TextContent}");

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    private static async Task<string> LunchToLunch(RunningSite site)
    {
        var network = await site.Database.AddNetwork();
        var store = new GatheringStore(site.Database, site.Clock);
        var slug = await store.Create(network, Slug.Of("Lunsj til lunsj"), new GatheringPlan
        {
            Title = new LocalText("Lunsj til lunsj", null, null),
            Description = LocalText.Empty,
            Mode = MeetingMode.Physical,
            Sessions =
            [
                new SessionPlan(0, "Dag 1", OsloTime.Moment(s_day, new TimeOnly(12, 0)), OsloTime.Moment(s_day, new TimeOnly(17, 0)), "Fjordhotellet", null),
                new SessionPlan(0, "Dag 2", OsloTime.Moment(s_day.AddDays(1), new TimeOnly(9, 0)), OsloTime.Moment(s_day.AddDays(1), new TimeOnly(12, 0)), "Fjordhotellet", null),
            ],
        });
        await store.Publish(network, (await store.Find(network, slug))!.Id);
        return slug;
    }
}
