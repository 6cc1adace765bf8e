using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.Registrations;
using Network.Tests.Browser;
using Network.Tests.Networks;
using Network.Web.Printing;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class CertificatePageTests : BrowserTests
{
    private static readonly Sql s_session = new("SELECT MIN(s.Id) FROM Session s");
    private static readonly Sql s_count = new("SELECT COUNT(*) FROM Certificate");

    [Test]
    public void A_certificate_is_for_those_who_were_present_when_all_is_over_and_never_before()
    {
        var random = new Random(3);
        var start = new DateTimeOffset(2023, 10, 20, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 2000; i++)
        {
            var sessions = Enumerable.Range(0, random.Next(1, 4)).Select(n => Session(n, start.AddHours(n * 24), random.Next(1, 6), random.Next(5) == 0 ? start : null)).ToList();
            var gathering = new Gathering { Slug = "m", Title = LocalText.Empty, Description = LocalText.Empty, Sessions = sessions };
            var (attended, issued, now) = (random.Next(3), random.Next(2) == 0, start.AddHours(random.Next(-10, 100)));
            var state = CertificateRules.Of(gathering, attended, issued, now);
            var over = sessions.Where(s => s.CancelledAt is null).All(s => s.EndsAt <= now);
            Assert.That(state is CertificateState.Ready or CertificateState.Issued, Is.EqualTo(over && attended > 0));
            Assert.That(state == CertificateState.Issued, Is.EqualTo(over && attended > 0 && issued));
        }
    }

    [TestCase(120, 2)]
    [TestCase(90, 1.5)]
    [TestCase(100, 1.75)]
    [TestCase(0, 0)]
    public void Hours_are_to_the_nearest_quarter(int minutes, decimal hours)
    {
        var start = new DateTimeOffset(2023, 10, 20, 8, 0, 0, TimeSpan.Zero);
        var session = Session(1, start, 1, null) with { EndsAt = start.AddMinutes(minutes) };
        Assert.That(new Certificate { Attended = [session] }.Hours, Is.EqualTo(hours));
    }

    [Test]
    public async Task The_holder_gets_it_when_the_gathering_is_over_and_anybody_checks_the_code()
    {
        await using var site = await RunningSite.Start();
        var (path, tick) = await Held(site);
        using var holder = site.Client();
        Assert.That((await holder.Get(path)).Text, Does.Contain("når samlinga er over"));
        site.Clock.Move(TimeSpan.FromDays(3));
        Assert.That((await holder.Get(path)).Text, Does.Contain("ikkje kryssa av"));
        await tick();
        var ready = await holder.Get(path);
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_count)), Is.Zero, "looking makes none");
        var issued = await holder.Send(ready, "main form button");
        await holder.Send(ready, "main form button");
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_count)), Is.EqualTo(1));
        Assert.That(issued.Text, Does.Contain("Åse Ødegård").And.Contain("Møte").And.Contain("2 timar"));
        Assert.That(issued.Html.QuerySelector(".qr svg"), Is.Not.Null);

        using var anybody = site.Client();
        var check = await anybody.Get(issued.Find("a[href^='/kursbevis/']").GetAttribute("href")!);
        Assert.That(check.Text, Does.Contain("Kursbeviset er ekte").And.Contain("Åse Ødegård").And.Not.Contain("@"));
        Assert.That((await anybody.Get("/kursbevis/" + new string('a', 26))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_certificate_is_a_pdf_that_reads_back()
    {
        await Chromium.Get();
        if (!File.Exists("/usr/bin/pdftotext")) MissingPart.Skip("no /usr/bin/pdftotext: install poppler-utils");
        await using var site = await RunningSite.Start();
        if (!site.Services.GetRequiredService<IPdfPrinter>().IsHere) MissingPart.Skip("no Chromium on the PATH");
        var (path, tick) = await Held(site);
        site.Clock.Move(TimeSpan.FromDays(3));
        await tick();
        using var holder = site.Client();
        Assert.That((await holder.Http.GetAsync(path + ".pdf")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "nobody has asked for it yet");
        await holder.Send(await holder.Get(path), "main form button");
        var text = await PdfText.Of(await holder.Http.GetByteArrayAsync(path + ".pdf"));
        Assert.That(text, Does.Contain("Kursbevis").And.Contain("Åse Ødegård").And.Contain("2 timar").And.Contain("/kursbevis/"));
    }

    [Test]
    public async Task The_pages_read_well()
    {
        await using var site = await StartSite();
        var (path, tick) = await Held(site);
        site.Clock.Move(TimeSpan.FromDays(3));
        await tick();
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.GotoAsync(path);
            faults.AddRange((await page.Faults()).Select(f => $"{view.Width}: {f}"));
            if (await page.QuerySelectorAsync("main form button") is { } get)
            {
                await get.ClickAsync();
                await page.WaitForSelectorAsync(".qr svg");
                faults.AddRange((await page.Faults()).Select(f => $"issued {view.Width}: {f}"));
            }

            await page.ClickAsync("a[href^='/kursbevis/']");
            await page.WaitForSelectorAsync("dl.facts");
            faults.AddRange((await page.Faults()).Select(f => $"check {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static Session Session(long id, DateTimeOffset start, int hours, DateTimeOffset? cancelledAt) =>
        new() { Id = id, StartsAt = start, EndsAt = start.AddHours(hours), CancelledAt = cancelledAt };

    private static async Task<(string Path, Func<Task> Tick)> Held(RunningSite site)
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Møte", site.Clock.Now.AddDays(1));
        var outcome = (RegisterOutcome.Registered)await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = slug,
            SubmissionId = "s",
            Name = "Åse Ødegård",
            Email = "ase@bergen.example",
            KommuneId = 4601,
            Language = Language.Nynorsk,
        });
        var session = await site.Database.Read(sql => sql.Value<long>(s_session));
        return ($"/mi-pamelding/{outcome.Token}/kursbevis", () => new AttendanceStore(site.Database, site.Clock).Tick(access, slug, session, outcome.RegistrationId, present: true));
    }
}
