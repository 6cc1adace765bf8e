using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Mail;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class RegistrationDeskBrowserTests : BrowserTests
{
    private static readonly BrowserView s_narrow = new() { Width = 320, Height = 700, Language = "en-GB" };

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_a_desk_and_at_320_pixels()
    {
        await using var site = await StartSite();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var (slug, paths) = await Fill(site, world);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk with { IsDark = true, Language = "nb-NO" }, s_narrow })
        {
            var window = await Open(site, view);
            await window.SignIn(site, SeededNetworks.Maker);
            foreach (var path in paths)
            {
                await window.GotoAsync($"/arrangor/samlingar/{slug}{path}");
                faults.AddRange((await window.Faults()).Select(f => $"{path} at {view.Width}: {f}"));
                var width = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (width > view.Width) faults.Add($"{path} at {view.Width} is {width} wide");
            }
        }

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task A_message_is_written_and_followed_without_JavaScript()
    {
        await using var site = await StartSite();
        var world = await DeskWorld.Create(site.Database, site.Clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Kari Nes");
        var page = await Open(site, BrowserView.Phone with { RunsScripts = false });
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync($"/arrangor/samlingar/{slug}/pameldingar");
        await page.CheckAsync("input[name=valde]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skriv til dei som er kryssa av" }).ClickAsync();
        await page.FillAsync("#SubjectNn", "Parkering");
        await page.FillAsync("#BodyNn", "Bak huset.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Førehandsvis" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send til éin person" }).ClickAsync();
        await Assertions.Expect(page.GetByText("0 av 1 er sende")).ToBeVisibleAsync();

        await site.Services.GetRequiredService<SendDueMail>().Run();

        // The page finds out by itself.
        await Assertions.Expect(page.GetByText("1 av 1 er sende")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private static async Task<(string Slug, IReadOnlyList<string> Paths)> Fill(RunningSite site, DeskWorld world)
    {
        var slug = await world.Gathering("Ei samling med eit svært langt namn som ikkje får plass på ei linje", capacity: 2);
        await world.Gathering("Neste", capacity: 5);
        var longName = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausenbergerdorff", 5));
        var anne = await world.Register(slug, "Anne Ås", w => w with { Name = longName, Role = new string('x', 200), KommuneId = null, Organisation = new string('o', 200), Phone = "+4740010203" });
        await world.Register(slug, "Berit");
        var waiting = await world.Register(slug, "Cecilie");
        var store = new AnnouncementStore(site.Database, site.Clock);
        var text = new Announcement
        {
            SubmissionId = "a",
            Subject = new LocalText(new string('s', 200), null, null),
            Body = new LocalText("# Hei\n\n- ein\n- to\n\n" + new string('b', 300), null, null),
        };
        var sent = (await store.Create(world.Access, slug, text))!.Value;
        await new AnnouncementSendStore(site.Database, site.Clock).Send(world.Access, slug, sent, "a");
        var draft = (await store.Create(world.Access, slug, text with { SubmissionId = "b" }))!.Value;
        return (slug,
        [
            "", "/pameldingar", "/pameldingar?sok=ingen", "/pameldingar/ny", $"/pameldingar/{anne}", $"/pameldingar/{anne}/endre", $"/pameldingar/{waiting}/flytt",
            $"/pameldingar/{anne}/meld-av", "/meldingar", "/meldingar/ny", $"/meldingar/{draft}", $"/meldingar/{draft}/endre", $"/meldingar/{sent}?stopp=true",
        ]);
    }
}
