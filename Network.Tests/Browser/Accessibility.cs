using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Network.Tests.Browser;

/// <summary>Looks for what keeps people from using a page as it stands.</summary>
internal static class Accessibility
{
    private static readonly List<string> s_tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>
    /// What axe finds against WCAG 2.0 to 2.2, A and AA, and best practice, and whether the page must be scrolled sideways. For
    /// <c>Assert.That(await page.Faults(), Is.Empty)</c>.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page)
    {
        // Whoever has just clicked may be on the next page before its style sheet is.
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('link[rel=stylesheet]')].every(l => l.sheet)");
        // A mail is shown in a frame where no script may run, axe's own neither, and axe would wait for its answer: mails are looked at by themselves.
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = s_tags }, Iframes = false });
        var found = result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} — {n.Html}")).ToList();
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) found.Add($"too-wide: {over} pixels more than the window");
        return found;
    }
}
