using Microsoft.Playwright;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class SignInBrowserTests : BrowserTests
{
    private const string Kari = "kari@nes.kommune.example";

    [TestCase(true)]
    [TestCase(false)]
    public async Task By_keyboard_alone_with_and_without_scripts(bool runsScripts)
    {
        await using var site = await StartSite();
        await site.Database.AddPerson(Kari);
        var page = await Open(site, BrowserView.Phone with { RunsScripts = runsScripts });
        await page.GotoAsync("/mi-side");
        await Heading(page, "Logg inn");
        await TabTo(page, "Email");
        await page.Keyboard.TypeAsync(Kari);
        await page.Keyboard.PressAsync("Enter");
        await Heading(page, "Sjå i e-posten din");

        await TabTo(page, "Code");
        await page.Keyboard.TypeAsync((await site.SignInMails()).Single().Code);
        await page.Keyboard.PressAsync("Enter");
        await Heading(page, "Hei, Kari Nes");
        Assert.That(new Uri(page.Url).AbsolutePath, Is.EqualTo("/mi-side"));
    }

    [Test]
    public async Task The_pages_hinder_nobody_narrow_and_wide_light_and_dark()
    {
        await using var site = await StartSite();
        await site.Database.AddPerson(Kari);
        var network = await site.Database.AddNetwork("Læringsnettverk mot vald i nære relasjonar i Vestland");
        await site.Database.Give(network, Kari, NetworkRight.Organise);
        await site.Database.Give(network, "ein.som.har.ei.svaert.lang.adresse@kompetansesenteret.example", NetworkRight.Read);
        await Register(site, await site.Database.AddGathering(network, "Informasjonsmøte om læringsnettverket", site.Clock.Now.AddDays(5)));
        await Register(site, await site.Database.AddGathering(network, "Oppstartsmøte", site.Clock.Now.AddHours(-1)));
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Phone with { IsDark = true }, BrowserView.Phone, BrowserView.Desk })
        {
            var page = await Open(site, view);
            faults.AddRange(await Look(page, "/logg-inn/brukt", view));
            await page.GotoAsync("/logg-inn");
            await page.ClickAsync("main form button");
            faults.AddRange(await Look(page, null, view));
            await page.FillAsync("#Email", Kari);
            await page.ClickAsync("main form button");
            faults.AddRange(await Look(page, null, view));
            faults.AddRange(await Look(page, (await site.SignInMails()).Single().Link, view));
            await page.ClickAsync("main form button");
            faults.AddRange(await Look(page, "/mi-side", view));
            faults.AddRange(await Look(page, $"/arrangor/nettverk/{await site.Database.SlugOf(network)}/tilgang", view));
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<IEnumerable<string>> Look(IPage page, string? path, BrowserView view)
    {
        if (path is not null) await page.GotoAsync(path);
        return (await page.Faults()).Select(f => $"{new Uri(page.Url).AbsolutePath} at {view.Width}: {f}");
    }

    private static async Task TabTo(IPage page, string id)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {id}.");
    }

    private static Task Heading(IPage page, string heading) =>
        page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = heading, Level = 1 }).WaitForAsync();

    private static Task<RegisterOutcome> Register(RunningSite site, string gathering) =>
        new RegistrationStore(site.Database, site.Clock).Register(new RegistrationWish
        {
            Gathering = gathering,
            SubmissionId = Guid.NewGuid().ToString("N"),
            Name = "Kari Nes",
            Email = Kari,
            KommuneId = 4601,
            Language = Language.Nynorsk,
        });
}
