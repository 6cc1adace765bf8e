using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class MyPageBrowserTests : BrowserTests
{
    private const string Kari = "kari@nes.example";

    [Test]
    public async Task Ones_own_pages_read_well_at_every_width()
    {
        await using var site = await StartSite();
        await site.Database.AddPerson(Kari);
        var network = await site.Database.AddNetwork();
        foreach (var (title, days, capacity) in new[] { ("Møte i morgon", 1, (int?)null), ("Seinare", 20, null), ("Full", 30, 0) })
        {
            var slug = await site.Database.AddGathering(network, title, site.Clock.Now.AddDays(days), capacity);
            await new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
            {
                Gathering = slug, SubmissionId = title, Name = "Kari Nes", Email = Kari, KommuneId = 4601, Language = Language.Nynorsk,
            });
        }

        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.SignIn(site, Kari);
            foreach (var path in new[] { "/mi-side", "/mi-side?vis=ventar", "/mi-side/tidlegare", "/mi-side/kalender", "/mi-side/adresse", "/mi-side/mine-data", "/mi-side/slett" })
            {
                await page.GotoAsync(path);
                faults.AddRange((await page.Faults()).Select(f => $"{path} {view.Width}: {f}"));
            }

            await page.GotoAsync("/mi-side/kalender");
            await page.ClickAsync("main form[action='/mi-side/kalender'] button");
            await page.WaitForSelectorAsync("#address");
            faults.AddRange((await page.Faults()).Select(f => $"calendar {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }
}
