using NUnit.Framework;

namespace Network.Tests.Browser;

/// <summary>That the checks which every page test leans on see what they are there for.</summary>
[TestFixture]
public sealed class BrowserFixtureTests : BrowserTests
{
    private const string Good = """
        <!doctype html><html lang="nn"><head><title>Prøve</title><meta name="viewport" content="width=device-width"></head>
        <body><main><h1>Prøve</h1></main></body></html>
        """;

    [Test]
    public async Task A_page_without_fault_passes()
    {
        await using var site = await StartSite();
        var page = await Open(site);
        await page.SetContentAsync(Good);

        Assert.That(await page.Faults(), Is.Empty);
        Assert.That(await page.EvaluateAsync<string>("navigator.language"), Is.EqualTo("nn-NO"));
    }

    [TestCase("<img src='/x.png'>", "image-alt")]
    [TestCase("<p style='color:#999;background:#fff'>Grått</p>", "color-contrast")]
    [TestCase("<input name='a'>", "label")]
    [TestCase("<h4>Hopp</h4>", "heading-order")]
    [TestCase("<div style='width:2000px'>x</div>", "too-wide")]
    public async Task A_fault_is_found(string fault, string rule)
    {
        await using var site = await StartSite();
        var page = await Open(site);
        await page.SetContentAsync(Good.Replace("</main>", fault + "</main>", StringComparison.Ordinal));

        Assert.That(await page.Faults(), Has.Some.StartsWith(rule));
    }
}
