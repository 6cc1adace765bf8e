using System.Text;
using Network.Tests.Access;
using Network.Tests.Browser;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Minutes;

[TestFixture]
public sealed class MinutesMarkdownTests
{
    private const string Attack = """
        <script>alert(1)</script> <img src=x onerror=alert(1)>

        [a](javascript:alert(1)) [b][ref] <javascript:alert(1)> ![spor](https://evil.example/1.gif)

        > - [c](JaVaScRiPt:alert(1))
        >   - ![d](//evil.example/1.gif)

        [![e](https://evil.example/a.png)](data:text/html,x)

        # Høg overskrift

        [ref]: data:text/html,<script>alert(1)</script>
        """;

    [Test]
    public async Task What_is_written_to_harm_is_words_alone_in_preview_page_and_history()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        var page = await scene.Begin(organiser);
        page.Find("form[data-minutes]").SetAttribute("action", scene.Desk + "/forehandsvis-del");
        var part = await organiser.Send(page, "form[data-minutes]", ("text", Attack));
        page.Find("form[data-minutes]").SetAttribute("action", scene.Write);
        Assert.That(part.Source, Does.StartWith("<"), part.Source);
        var whole = await organiser.Send(page, "button[formaction]", ("Sections[0].Text", Attack));
        Assert.That(whole.ValueOf("Sections[0].Text"), Is.EqualTo(Attack), "what was written comes back");
        await scene.Published(organiser, Attack);
        foreach (var shown in new[] { part, whole, await organiser.Get(scene.Desk), await organiser.Get(scene.Page), await organiser.Get(scene.Desk + "/historikk") })
        {
            Assert.That(shown.Html.QuerySelectorAll("main script:not([src]), main img, main [onerror], main a[href^='javascript'], main a[href^='data'], main h1 + h1, body > script:not([src])"), Is.Empty, shown.Address.ToString());
            Assert.That(shown.Html.Body!.TextContent, Does.Contain("alert(1)"));
        }

        Assert.That((await organiser.Get(scene.Page)).Find(".prose h4").TextContent, Is.EqualTo("Høg overskrift"), "below the heading of its section");
    }

    [Test]
    public async Task A_preview_without_the_form_token_is_refused()
    {
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("text", "hei")]);
        using var answer = await organiser.Http.PostAsync(new Uri(scene.Desk + "/forehandsvis-del", UriKind.Relative), content);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task The_PDF_has_date_sender_recipients_and_all_that_was_said()
    {
        await Chromium.Get();
        await using var site = await RunningSite.Start();
        var scene = await MinutesScene.Of(site);
        using var organiser = await site.SignedIn(SeededNetworks.Maker);
        await scene.Published(organiser, "Vi åt **bløtkake** og snakka om _barn_.\n\n- ein\n- to");
        var pdf = await organiser.Http.GetByteArrayAsync(new Uri(scene.Page + ".pdf", UriKind.Relative));
        Assert.That(Encoding.ASCII.GetString(pdf, 0, 5), Is.EqualTo("%PDF-"));
        var text = SitePage.Spaces(await PdfText.Of(pdf));
        foreach (var words in new[] { "Referat: Møte", "21. oktober 2023", "Publisert 23. oktober 2023", "Frå Trygg oppvekst", "Dei som var til stades", "Kari Nes", "bløtkake", "Neste samling er i mars.", "Sende plan", "Bergen" })
            Assert.That(text, Does.Contain(words));
    }
}
