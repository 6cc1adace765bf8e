using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Network.Core.Access;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class NetworkMailPageTests : BrowserTests
{
    private const string Page = "/arrangor/nettverk/trygg-oppvekst/epost";

    private static readonly string[] s_refusals = ["vel minst éi gruppe", "Skriv eit emne", "Skriv ein tekst"];

    [Test]
    public async Task Mail_goes_from_the_form_by_a_preview_with_names_once_to_each_and_a_press_unsubscribes()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        foreach (var name in new[] { "Anne", "Berit" }) await world.Register(slug, name);
        var id = (await world.Find(slug)).Id;
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var sender = site.Services.GetRequiredService<SendDueMail>();
        await sender.Run();
        var before = site.Mails().Count;

        var empty = await organiser.Get(Page);
        Assert.That(empty.Text, Does.Contain("Ingen meldingar enno"));
        var wrong = await organiser.Send(await organiser.Get($"{Page}/ny"), "main form");
        foreach (var word in s_refusals) Assert.That(wrong.Text, Does.Contain(word).IgnoreCase);
        var preview = await organiser.Send(
            wrong, "main form", ("SubjectNn", "Nytt"), ("BodyNn", "Hugs **dette**. <script>alert(1)</script> [her](javascript:alert(1))"), ("Groups", $"Confirmed:{id}"), ("Groups", "Kommune:4601"), ("Groups", "tull"));
        Assert.That(preview.Text, Does.Contain("Går til 2 personar").And.Contain("Anne anne@kommune.example").And.Contain("Ingen filer går med"));
        var shown = await (await organiser.Http.GetAsync(preview.Find("iframe").GetAttribute("src"))).Content.ReadAsStringAsync();
        Assert.That(shown, Does.Contain("<strong>dette</strong>").And.Not.Contain("<script").And.Not.Contain("href=\"javascript"));

        await organiser.Send(preview, "form[action$='/prove']");
        await organiser.Send(preview, "form[action$='/prove']");
        await sender.Run();
        var test = site.Mails().Skip(before).Single();
        Assert.That((test.To.Email, test.Subject), Is.EqualTo((SeededNetworks.Maker, "[Prøve] Nytt")));

        var going = await organiser.Send(preview, "form[action$='/send']");
        Assert.That(going.Text, Does.Contain("Meldinga er på veg."));
        Assert.That((await organiser.Send(preview, "form[action$='/send']")).Text, Does.Contain("Meldinga er alt send."));
        await sender.Run();
        var mails = site.Mails().Where(m => m.Subject == "Nytt").ToList();
        Assert.That(mails.Select(m => m.To.Email), Is.EquivalentTo(new[] { "anne@kommune.example", "berit@kommune.example" }));
        Assert.That((await organiser.Get(going.Address.PathAndQuery)).Text, Does.Contain("2 av 2 er sende").And.Contain("berit@kommune.example"));
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("Nytt").And.Contain("Til 2"));

        var path = new Uri(mails.Single(m => m.To.Email.StartsWith("anne", StringComparison.Ordinal)).Text.Split().Single(w => w.Contains("/avmelding/", StringComparison.Ordinal))).AbsolutePath;
        using var anne = site.Client();
        Assert.That((await anne.Get(path)).Text, Does.Contain("får i dag e-post frå Trygg oppvekst"));
        Assert.That((await anne.Get(path)).Text, Does.Contain("får i dag"), "looking changes nothing");
        using var program = site.Client();
        var oneClick = await program.Http.PostAsync(path, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.That(oneClick.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await anne.Get(path)).Text, Does.Contain("får ikkje meir slik e-post"));
        Assert.That((await anne.Get("/avmelding/" + new string('a', 26))).Status, Is.EqualTo(HttpStatusCode.NotFound));

        var next = await organiser.Send(await organiser.Get($"{Page}/ny"), "main form", ("SubjectNn", "Meir"), ("BodyNn", "Tekst"), ("Groups", $"Confirmed:{id}"));
        Assert.That(next.Text, Does.Contain("Går til éin person").And.Contain("Éin får ho ikkje").And.Not.Contain("anne@"));
        var again = await anne.Send(await anne.Get(path), "form[action$='/angre'] button");
        Assert.That(again.Text, Does.Contain("Du får e-posten igjen").And.Contain("får i dag"));
    }

    [Test]
    public async Task The_headers_let_a_mail_program_unsubscribe_with_one_press()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await organiser.Send(await Draft(organiser, (await world.Find(slug)).Id), "form[action$='/send']");
        await site.Services.GetRequiredService<SendDueMail>().Run();

        var raw = Directory.EnumerateFiles(site.MailFolder, "*.eml").Select(File.ReadAllText).Single(t => t.Contains("Subject: Nytt", StringComparison.Ordinal));
        Assert.That(raw, Does.Contain("List-Unsubscribe: <https://localhost/avmelding/").And.Contain("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    }

    [Test]
    public async Task A_moment_is_planned_moved_and_stopped_and_one_that_has_been_is_refused()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var preview = await Draft(organiser, (await world.Find(slug)).Id);

        var past = await organiser.Send(preview, "form[action$='/plan']", ("DueAt.Date", "2020-01-01"), ("DueAt.Time", "08:00"));
        Assert.That(past.Text, Does.Contain("Vel eit tidspunkt som ikkje har vore"));
        Assert.That(past.ValueOf("DueAt.Date"), Is.EqualTo("2020-01-01"));
        var none = await organiser.Send(past, "form[action$='/plan']", ("DueAt.Date", ""), ("DueAt.Time", "tull"));
        Assert.That(none.Html.QuerySelector(".ds-error-summary"), Is.Not.Null);
        var day = site.Clock.Now.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var planned = await organiser.Send(past, "form[action$='/plan']", ("DueAt.Date", day), ("DueAt.Time", "08:00"));
        Assert.That(planned.Text, Does.Contain("Sendinga er planlagd").And.Contain("Går av seg sjølv"));
        Assert.That((await organiser.Get(planned.Address.AbsolutePath + "/endre")).Text, Does.Contain("Stopp sendinga før du endrar ho"));
        Assert.That((await organiser.Get(Page)).Text, Does.Contain("kl. 08.00"));

        var moved = await organiser.Send(planned, "form[action$='/plan']", ("DueAt.Time", "09:00"));
        Assert.That(moved.Text, Does.Contain("kl. 09.00"));
        var stopped = await organiser.Send(moved, "form[action$='/stopp']");
        Assert.That(stopped.Text, Does.Contain("Meldinga er eit utkast att"));
        Assert.That((await organiser.Send(moved, "form[action$='/stopp']")).Text, Does.Contain("ingenting å stoppe"));

        await organiser.Send(stopped, "form[action$='/plan']", ("DueAt.Date", day), ("DueAt.Time", "08:00"));
        site.Clock.Move(TimeSpan.FromDays(3));
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<QueueDueMail>().Run();
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(site.Mails().Count(m => m.Subject == "Nytt"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_is_taken_by_what_is_in_it_and_what_is_wrong_is_told()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var preview = await Draft(organiser, (await world.Find(slug)).Id);
        Assert.That((await Upload(organiser, preview, "falsk.pdf", "<script>"u8.ToArray())).Text, Does.Contain("falsk.pdf"));
        Assert.That((await Upload(organiser, preview, "stor.pdf", [.. "%PDF-1.7"u8, .. new byte[10 * 1024 * 1024]])).Text, Does.Contain("stor.pdf"));
        Assert.That((await organiser.Get(preview.Address.AbsolutePath)).Text, Does.Contain("Ingen filer går med"));

        var with = await Upload(organiser, preview, "plan.pdf", "%PDF-1.7 plan"u8.ToArray());
        Assert.That(with.Find("a[href*='/filer/']").TextContent, Is.EqualTo("plan.pdf"));
        Assert.That((await organiser.Send(preview, "form[action$='/send']")).Text, Does.Contain("Nokon har endra teksten"), "sent from a page without the file");
        await organiser.Send(with, "form[action$='/send']");
        await site.Services.GetRequiredService<SendDueMail>().Run();
        Assert.That(site.Mails().Single(m => m.Subject == "Nytt").Files.Select(f => f.Name), Is.EqualTo(new[] { "plan.pdf" }));
    }

    [Test]
    public async Task A_reader_looks_and_sends_nothing_and_a_stranger_finds_nothing()
    {
        await using var site = await RunningSite.Start();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var preview = await Draft(organiser, (await world.Find(slug)).Id);
        Assert.That((await organiser.Get($"{preview.Address.AbsolutePath}?slug={slug}")).Text, Does.Contain("Førehandsvising"), "an address names one place, whatever is put behind it");
        await site.Database.Give(world.Access, "les@rvts.example", NetworkRight.Read);
        using var reader = await site.SignedIn("les@rvts.example");
        Assert.That((await reader.Get(preview.Address.AbsolutePath)).Html.QuerySelectorAll("main form[method=post]"), Is.Empty);
        Assert.That((await reader.Get($"{Page}/ny")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        await site.Database.Give(other, "framand@rvts.example", NetworkRight.Organise);
        using var stranger = await site.SignedIn("framand@rvts.example");
        Assert.That((await stranger.Get(preview.Address.AbsolutePath)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await stranger.Get($"/arrangor/nettverk/eit-anna-nettverk/epost/{preview.Address.Segments[^1]}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_pages_read_well()
    {
        await using var site = await StartSite();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne");
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var id = (await world.Find(slug)).Id;
        var draft = (await Draft(organiser, id)).Address.AbsolutePath;
        var sent = (await organiser.Send(await Draft(organiser, id), "form[action$='/send']")).Address.AbsolutePath;
        await site.Services.GetRequiredService<SendDueMail>().Run();
        var refusal = new Uri(site.Mails().Single(m => m.Subject == "Nytt").Text.Split().Single(w => w.Contains("/avmelding/", StringComparison.Ordinal))).AbsolutePath;
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var path in new[] { Page, $"{Page}/ny", draft, $"{draft}/endre", sent, refusal })
            {
                await page.GotoAsync(path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} {view.Width}: {f}"));
            }

            await page.GotoAsync(draft);
            await Assertions.Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Nytt" })).ToBeVisibleAsync();
            await page.GotoAsync($"{Page}/ny");
            await page.ClickAsync("main form button[type=submit]");
            await page.WaitForSelectorAsync(".ds-error-summary");
            faults.AddRange((await page.Faults()).Select(f => $"refused {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<SitePage> Draft(SiteClient organiser, long gathering) => await organiser.Send(
        await organiser.Get($"{Page}/ny"), "main form", ("SubjectNn", "Nytt"), ("BodyNn", "Tekst"), ("Groups", $"Confirmed:{gathering}"));

    private static async Task<SitePage> Upload(SiteClient organiser, SitePage page, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Find("form[action$='/filer'] input[name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "files", name },
        };
        using var answer = await organiser.Http.PostAsync(page.Find("form[action$='/filer']").GetAttribute("action"), form);
        return await organiser.Get(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }
}
