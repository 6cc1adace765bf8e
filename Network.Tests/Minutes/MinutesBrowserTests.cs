using Microsoft.Playwright;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesBrowserTests : BrowserTests
{
    [TestCase(390)]
    [TestCase(1280)]
    public async Task Minutes_are_written_and_published_by_keys_alone(int width)
    {
        await using var site = await StartSite();
        var scene = await MinutesScene.Of(site);
        var page = await Open(site, BrowserView.Desk with { Width = width });
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(scene.Desk);
        await TabTo(page, "form[action$='/start'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".minutes-tools");
        Assert.That(await page.Faults(), Is.Empty);

        await TabTo(page, "[name='Sections[0].Text']");
        await page.Keyboard.TypeAsync("Vi ");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("lytta");
        await Expect(page.Locator("[name='Sections[0].Text']")).ToHaveValueAsync("Vi **lytta**");
        await Expect(page.Locator("[data-section] .minutes-preview strong").First).ToHaveTextAsync("lytta");
        await page.Keyboard.PressAsync("Shift+Tab");
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='Sections[0].Text']")).ToHaveValueAsync("- Vi **lytta**");
        await TabTo(page, "[name='Decisions[0].What']");
        await page.Keyboard.TypeAsync("Vi held fram.");
        await TabTo(page, "[name='FollowUps[0].What']");
        await page.Keyboard.TypeAsync("Sende plan");
        await TabTo(page, "[name='FollowUps[0].Owner']");
        await page.Keyboard.TypeAsync("Kinn");
        Assert.That(await page.Faults(), Is.Empty);
        await TabTo(page, ".minutes-save button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("Lagra (lagring 2)");
        await Expect(page.Locator("[name='FollowUps[0].Owner']")).ToHaveValueAsync("k4602");

        await page.GotoAsync(scene.Desk);
        Assert.That(await page.Faults(), Is.Empty);
        await TabTo(page, "form[action$='/publiser'] button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("Referatet er publisert");
        await page.GotoAsync(scene.Page);
        await Expect(page.Locator(".minutes-paper li strong")).ToHaveTextAsync("lytta");
        Assert.That(await page.Faults(), Is.Empty);
        await page.GotoAsync(scene.Desk + "/historikk");
        Assert.That(await page.Faults(), Is.Empty);
        await page.SetViewportSizeAsync(320, 700);
        foreach (var path in new[] { scene.Write, scene.Desk, scene.Page })
        {
            await page.GotoAsync(path);
            Assert.That(await page.Faults(), Is.Empty, path);
        }
    }

    [Test]
    public async Task What_is_not_saved_survives_a_lost_connection()
    {
        await using var site = await StartSite();
        var scene = await MinutesScene.Of(site);
        using (var organiser = await site.SignedIn(SeededNetworks.Maker)) await scene.Begin(organiser);
        var page = await Open(site, BrowserView.Phone);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(scene.Write);
        await page.Locator("[name='Sections[0].Text']").FillAsync("Teken vare på");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("Kladden er teken vare på");
        await page.RouteAsync("**/autolagre", route => route.AbortAsync("internetdisconnected"));
        await page.Locator("[name='Sections[0].Text']").FillAsync("Utan samband");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("teksten ligg på denne maskina");
        await page.GotoAsync(scene.Write);
        await Expect(page.Locator(".minutes-unsaved")).ToHaveCountAsync(2);
        Assert.That(await page.Faults(), Is.Empty);
        await page.ClickAsync(".minutes-unsaved button:has-text('Ta i bruk')");
        await Expect(page.Locator("[name='Sections[0].Text']")).ToHaveValueAsync("Utan samband");
        await page.ClickAsync(".minutes-save button");
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("Lagra (lagring 2)");
        // What its script makes is there: only then does it mean anything that it offers nothing.
        await Expect(page.Locator("[data-tool]").First).ToBeVisibleAsync();
        await Expect(page.Locator(".minutes-unsaved")).ToHaveCountAsync(0);
    }

    // As somebody without a mouse comes there.
    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tab key does not reach {selector}.");
    }
}
