using Microsoft.Playwright;
using Network.Core.Access;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Experiences;

[TestFixture]
public sealed class ExperienceBrowserTests : BrowserTests
{
    private readonly List<string> _faults = [];

    [Test]
    public async Task A_contact_with_a_phone_writes_is_warned_publishes_and_another_asks()
    {
        await using var site = await StartSite();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var page = await Open(site);
        await page.SignIn(site, ExperienceWorld.Kari);
        await page.GotoAsync("/mi-side");
        await page.ClickAsync($"a[href='/nettverk/{world.Slug}/erfaringar/ny']");
        await page.FillAsync("#Title", "Snakke i personalmøte");
        await page.CheckAsync("input[name=Tools][value=Snakke]");
        await page.CheckAsync("input[name=Services][value=School]");
        await page.FillAsync("#Done", "Vi tok utgangspunkt i ein gut på 7 år.");
        await page.FillAsync("#Worked", "Alle var med.");
        await Look(page, "form");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.Locator(".ds-alert", new PageLocatorOptions { HasText = "gut på 7 år" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".ds-alert[autofocus]")).ToBeFocusedAsync();
        await Look(page, "warned");
        await page.FillAsync("#Done", "Vi øvde på ein oppdikta samtale.");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync("form[action$='/publiser']");
        await Look(page, "draft");
        await page.CheckAsync("#ser-AllNetworks");
        await page.ClickAsync("form[action$='/publiser'] button");
        await page.WaitForSelectorAsync("form[action$='/trekk']");
        var address = new Uri(page.Url).AbsolutePath;

        var liv = await Open(site, BrowserView.Phone with { Width = 320 });
        await liv.SignIn(site, ExperienceWorld.Liv);
        await liv.GotoAsync(address);
        await liv.FillAsync("#Body", "Kor mange møte vart det? Sjå https://snakkemedbarn.no");
        await liv.Locator("form[action$='/kommentar'] button").FocusAsync();
        await liv.Keyboard.PressAsync("Enter");
        await liv.WaitForSelectorAsync(".comment a");
        await Look(liv, "comments");
    }

    [Test]
    public async Task The_pages_read_well_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        var world = await ExperienceWorld.WithTwo(site.Database, site.Clock);
        var open = await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, Visibility.Everyone, "Nore og Uvdal kommune – psykisk helse og rusarbeid: tverrfagleg rettleiingsgruppe");
        await world.Write(ExperienceWorld.Liv, ExperienceWorld.Kinn, Visibility.Network);
        await world.Comments.Add((await world.Member(ExperienceWorld.Liv)).PersonId, open, "c", "Kva kosta det?", follow: true);
        foreach (var view in new[] { BrowserView.Phone, BrowserView.Desk, BrowserView.Phone with { Width = 320 } })
        {
            var page = await Open(site, view);
            await page.GotoAsync("/erfaringar");
            await Look(page, $"empty {view.Width}");
            await page.SignIn(site, SeededNetworks.Maker);
            foreach (var address in new[] { $"/nettverk/{world.Slug}/erfaringar", $"/erfaringar/{open}", $"/nettverk/{world.Slug}/erfaringar/{open}/endre", $"/arrangor/nettverk/{world.Slug}/erfaringar", $"/arrangor/nettverk/{world.Slug}/erfaringar/{open}", $"/erfaringar/{open}/provd", "/erfaringar?teneste=Police" })
            {
                await page.GotoAsync(address);
                await Look(page, $"{address} {view.Width}");
            }
        }
    }

    [TearDown]
    public void NothingKeepsAnybodyOut() => Assert.That(_faults, Is.Empty);

    private async Task Look(IPage page, string where)
    {
        await page.WaitForSelectorAsync("h1");
        _faults.AddRange((await page.Faults()).Select(f => $"{where}: {f}"));
    }
}
