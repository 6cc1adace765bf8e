using System.Collections.Concurrent;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>
/// The base of every fixture that looks at pages in a real browser. What a page's script throws, or the Content-Security-Policy refuses,
/// fails the test that saw it.
/// </summary>
public abstract class BrowserTests
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <summary>A running site that a browser reaches. Skips the test before anything is started where there is no browser.</summary>
    protected static async Task<RunningSite> StartSite(SiteOptions? options = null)
    {
        await Chromium.Get();
        return await RunningSite.Start((options ?? new SiteOptions()) with { OnPort = true });
    }

    /// <summary>A page in a browser window of its own: no cookies yet. Addresses are relative to the site.</summary>
    /// <param name="site">Made by <see cref="StartSite"/>.</param>
    /// <param name="view">Null is <see cref="BrowserView.Phone"/>.</param>
    protected Task<IPage> Open(RunningSite site, BrowserView? view = null) => Open(site.Address, view ?? BrowserView.Phone);

    /// <summary>The same for a site that runs in a process of its own.</summary>
    protected async Task<IPage> Open(Uri address, BrowserView view)
    {
        var browser = await Chromium.Get();
        var context = await browser.NewContextAsync(view.Options(address));
        _contexts.Add(context);
        // For a busy machine; where all is well nothing takes a second.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) _complaints.Enqueue(message.Text);
        };
        return page;
    }

    [TearDown]
    public async Task CloseWindows()
    {
        foreach (var context in _contexts) await context.CloseAsync();
        Assert.That(_complaints, Is.Empty);
    }
}
