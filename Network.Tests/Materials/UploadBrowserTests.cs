using System.Collections.Concurrent;
using Microsoft.Playwright;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class UploadBrowserTests : BrowserTests
{
    private const string Name = "Årsrapport – Nore og Uvdal kommune – psykisk helse og rusarbeid.pdf";

    [TestCase(390)]
    [TestCase(1280)]
    public async Task An_upload_shows_how_far_it_has_come_and_goes_on_after_a_broken_line(int width)
    {
        await using var site = await StartSite();
        var desk = $"/arrangor/nettverk/{await site.Database.SlugOf(await site.Database.AddNetwork())}/materiell";
        var page = await Open(site, width < 600 ? BrowserView.Phone : BrowserView.Desk);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(desk);
        Assert.That(await page.Faults(), Is.Empty);

        var (parts, held, release) = (new ConcurrentDictionary<string, int>(), new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/opplasting/*", async route =>
        {
            if (route.Request.Method != "PATCH" || parts.AddOrUpdate(route.Request.Url, 1, (_, count) => count + 1) != 2)
            {
                await route.ContinueAsync();
                return;
            }

            held.TrySetResult();
            await release.Task;
            await route.AbortAsync();
        });
        await page.SelectOptionAsync("#filer-who", "Everyone");
        await page.SetInputFilesAsync("#files", [new FilePayload { Name = Name, MimeType = "application/pdf", Buffer = Large() }, new FilePayload { Name = "falsk.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Utf8("<html>") }]);
        await page.ClickAsync("form[data-upload] button[type=submit]");
        await held.Task;
        var bar = page.GetByRole(AriaRole.Progressbar, new() { Name = Name });
        await Assertions.Expect(bar).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".upload-says").First).ToContainTextAsync("prosent");
        await Assertions.Expect(page.GetByText("ser ut som noko anna, men er ei nettside (HTML)").First).ToBeVisibleAsync();
        Assert.That(await bar.EvaluateAsync<double>("b => b.value / b.max"), Is.InRange(0.2, 0.9));
        Assert.That(await page.Faults(), Is.Empty);
        await Pictured(page, $"materials-under-way-{width}");

        release.SetResult();
        await Assertions.Expect(page.GetByText("er lagd ut").First).ToBeVisibleAsync();
        await page.ClickAsync("[data-show-list]");
        await Assertions.Expect(page.Locator(".materials strong")).ToHaveTextAsync([Path.GetFileNameWithoutExtension(Name)]);
        Assert.That(await page.Faults(), Is.Empty);
        await Pictured(page, $"materials-list-{width}");
    }

    [Test]
    public async Task An_upload_that_was_left_goes_on_when_the_same_file_is_chosen_again()
    {
        await using var site = await StartSite();
        var desk = $"/arrangor/nettverk/{await site.Database.SlugOf(await site.Database.AddNetwork())}/materiell";
        var page = await Open(site);
        await page.SignIn(site, SeededNetworks.Maker);
        await page.GotoAsync(desk);
        var (parts, held) = (0, new TaskCompletionSource());
        await page.RouteAsync("**/opplasting/*", async route =>
        {
            if (route.Request.Method != "PATCH" || Interlocked.Increment(ref parts) < 2) await route.ContinueAsync();
            else held.TrySetResult();
        });
        await page.SetInputFilesAsync("#files", new FilePayload { Name = Name, MimeType = "application/pdf", Buffer = Large() });
        await page.ClickAsync("form[data-upload] button[type=submit]");
        await held.Task;
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        await page.GotoAsync(desk);
        await Assertions.Expect(page.Locator("[data-unfinished]")).ToContainTextAsync(Name);
        Assert.That(await page.Faults(), Is.Empty);
        await Pictured(page, "materials-unfinished-390");

        await page.SetInputFilesAsync("[data-unfinished] input[type=file]", new FilePayload { Name = Name, MimeType = "application/pdf", Buffer = Large() });
        await Assertions.Expect(page.GetByText("er lagd ut").First).ToBeVisibleAsync();
        await page.ClickAsync("[data-show-list]");
        await Assertions.Expect(page.Locator(".materials strong")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-unfinished]")).ToHaveCountAsync(0);
    }

    private static byte[] Large()
    {
        var content = new byte[10_000_000];
        SampleFiles.Pdf.CopyTo(content, 0);
        SampleFiles.Pdf.CopyTo(content, content.Length - SampleFiles.Pdf.Length);
        return content;
    }

    // Kept where somebody wants to look at them.
    private static async Task Pictured(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("NETWORK_TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
