using Microsoft.Playwright;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>
/// The one Chromium of a test run, started by the first test that needs it. <c>NETWORK_CHROMIUM</c> names another than the system's. Where
/// there is none, such tests are skipped; where <c>CI</c> is set they fail, so that nobody takes silence for success.
/// </summary>
internal static class Chromium
{
    private static readonly string[] s_usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> s_running = new(Launch);
    private static int s_skipped;

    private static string? Program => Environment.GetEnvironmentVariable("NETWORK_CHROMIUM") is { Length: > 0 } named
        ? (File.Exists(named) ? named : null)
        : s_usual.FirstOrDefault(File.Exists);

    public static async Task<IBrowser> Get()
    {
        if (Program is null) Miss();
        return (await s_running.Value).Browser;
    }

    /// <summary>After the last test.</summary>
    public static async Task Close()
    {
        if (s_skipped > 0) await TestContext.Error.WriteLineAsync($"{s_skipped} tests were skipped for want of a browser: install chromium, or name one in NETWORK_CHROMIUM.");
        if (!s_running.IsValueCreated) return;
        var (playwright, browser) = await s_running.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static void Miss()
    {
        Interlocked.Increment(ref s_skipped);
        MissingPart.Skip("no Chromium: install it, or name one in NETWORK_CHROMIUM");
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = s_flags }));
    }
}
