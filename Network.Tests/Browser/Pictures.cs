using Microsoft.Playwright;
using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>
/// Takes the pictures of the README, from the demo as it is started by its one command, at a fixed moment. Not a test: run by
/// <c>docs/pictures/make</c>. <c>NETWORK_PICTURES</c> names other pages to look at, as <c>name=path</c> with spaces between.
/// </summary>
[TestFixture]
[Explicit("Makes pictures.")]
public sealed class Pictures : BrowserTests
{
    private static readonly string s_folder = Environment.GetEnvironmentVariable("NETWORK_PICTURES_FOLDER") ?? Path.Combine(Product.Root, "docs", "pictures");

    private static readonly string s_pages = Environment.GetEnvironmentVariable("NETWORK_PICTURES") ?? "network=/ mailbox=/postkasse";

    private static string Language => Environment.GetEnvironmentVariable("NETWORK_PICTURES_LANGUAGE") ?? "nn-NO";

    [Test]
    public async Task Take()
    {
        var folder = TestFolder.NewPath();
        await using var process = RunningProcess.Start(new Dictionary<string, string>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "network.db")}",
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Clock:Start"] = "2023-10-20T10:00:00+02:00",
        });
        var address = await process.Address();
        Directory.CreateDirectory(s_folder);
        var page = await Open(address, BrowserView.Desk with { Language = Language });
        await page.SignInToDemo();
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var wanted in s_pages.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var at = wanted.IndexOf('=', StringComparison.Ordinal);
                await page.GotoAsync(wanted[(at + 1)..]);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, $"{wanted[..at]}-{width}.png"), FullPage = true });
            }
        }
    }
}
