using Microsoft.Playwright;
using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>
/// Takes the pictures of the README, from the demo as it is started by its one command, at a fixed moment. Not a test: run by
/// <c>docs/pictures/make</c>. <c>NETWORK_PICTURES</c> names other pages to look at whole, as <c>name=path</c> with spaces between, for the folder
/// <c>NETWORK_PICTURES_FOLDER</c>, in the language <c>NETWORK_PICTURES_LANGUAGE</c>.
/// </summary>
[TestFixture]
[Explicit("Makes pictures.")]
public sealed class Pictures : BrowserTests
{
    private const string Meeting = "trygg-til-a-handle-nar-uroa-blir-konkret";
    private const string Vestland = "/arrangor/nettverk/laeringsnettverk-mot-vald-og-overgrep-mot-barn-vestland";

    private static readonly Picture[] s_readme =
    [
        new("gathering", $"/samlingar/{Meeting}", BrowserView.Phone, SignedIn: false),
        new("registration", $"/samlingar/{Meeting}/pamelding", BrowserView.Phone, SignedIn: false),
        new("registrations", $"/arrangor/samlingar/{Meeting}/pameldingar", BrowserView.Desk, SignedIn: true),
        new("kommuner", Vestland + "/kommunar", BrowserView.Desk, SignedIn: true),
        new("plan", Vestland + "/brev/plan", BrowserView.Desk, SignedIn: true),
        new("input", Vestland + "/innspel", BrowserView.Desk, SignedIn: true),
        new("member", "/nettverk/laeringsnettverk-mot-vald-og-overgrep-mot-barn-vestland/deltakar", BrowserView.Phone, SignedIn: true),
        new("minutes", "/samlingar/oppstartssamling-lunsj-til-lunsj/referat", BrowserView.Desk, SignedIn: true),
        new("search", "/sok?sok=samtale+barn", BrowserView.Desk, SignedIn: true),
        new("evaluation", "/arrangor/samlingar/oppstartssamling-lunsj-til-lunsj/evaluering/svar", BrowserView.Desk, SignedIn: true),
        new("meeting-link", "/arrangor/samlingar/verktoykassa-snakke-og-jeg-vet/okter/4/lenkje", BrowserView.Desk, SignedIn: true),
    ];

    private static readonly string s_folder = Environment.GetEnvironmentVariable("NETWORK_PICTURES_FOLDER") ?? Path.Combine(Product.Root, "docs", "pictures");

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
        var wanted = Environment.GetEnvironmentVariable("NETWORK_PICTURES") is { } named ? [.. Named(named)] : s_readme;
        foreach (var group in wanted.GroupBy(p => (p.View, p.SignedIn)))
        {
            var page = await Open(address, group.Key.View);
            if (group.Key.SignedIn) await page.SignInToDemo();
            if (Environment.GetEnvironmentVariable("NETWORK_PICTURES_LANGUAGE") is { } language)
                await page.Context.AddCookiesAsync([new Cookie { Name = "language", Value = language, Url = address.ToString() }]);
            foreach (var picture in group)
            {
                await page.GotoAsync(picture.Address);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, $"{picture.Name}.png"), FullPage = wanted != s_readme });
            }
        }
    }

    private static IEnumerable<Picture> Named(string list) =>
        from view in new[] { BrowserView.Phone, BrowserView.Desk }
        from one in list.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let at = one.IndexOf('=', StringComparison.Ordinal)
        select new Picture($"{one[..at]}-{view.Width}", one[(at + 1)..], view, SignedIn: true);

    private sealed record Picture(string Name, string Address, BrowserView View, bool SignedIn);
}
