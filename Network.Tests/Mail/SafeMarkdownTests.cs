using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Network.Core.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class SafeMarkdownTests
{
    [TestCase("[sjå](https://rvts.example/a?b=1&c=2)", "https://rvts.example/a?b=1&c=2")]
    [TestCase("[sjå](HTTP://rvts.example/)", "HTTP://rvts.example/")]
    [TestCase("[skriv](mailto:post@rvts.example)", "mailto:post@rvts.example")]
    [TestCase("[samling](/samlingar/haust-2023#program)", "/samlingar/haust-2023#program")]
    [TestCase("<https://rvts.example/a>", "https://rvts.example/a")]
    [TestCase("<post@rvts.example>", "mailto:post@rvts.example")]
    [TestCase("Sjå https://rvts.example/a.", "https://rvts.example/a")]
    [TestCase("Sjå www.rvts.example", "https://www.rvts.example")]
    [TestCase("[sjå][her]\n\n[her]: https://rvts.example/a", "https://rvts.example/a")]
    public void A_link_leads_to_the_web_an_address_or_a_path(string markdown, string href) =>
        Assert.That(Read(markdown).QuerySelector("a")?.GetAttribute("href"), Is.EqualTo(href));

    [TestCase("[x](javascript:alert(1))")]
    [TestCase("[x](JaVaScRiPt:alert(1))")]
    [TestCase("[x](<java\tscript:alert(1)>)")]
    [TestCase("[x](&#106;avascript:alert(1))")]
    [TestCase("[x](javascript&colon;alert(1))")]
    [TestCase("[x](&#x1;javascript:alert(1))")]
    [TestCase("[x](data:text/html,<script>alert(1)</script>)")]
    [TestCase("[x](vbscript:msgbox)")]
    [TestCase("[x](file:///etc/passwd)")]
    [TestCase("[x](//evil.example/)")]
    [TestCase("[x](/\\evil.example/)")]
    [TestCase("[x](\\\\evil.example/)")]
    [TestCase("[x](https:evil)")]
    [TestCase("[x](page)")]
    [TestCase("[x](#top)")]
    [TestCase("[x]\n\n[x]: javascript:alert(1)")]
    [TestCase("[x][y]\n\n[y]: data:text/html,x")]
    [TestCase("<javascript:alert(1)>")]
    [TestCase("ftp://evil.example/a")]
    [TestCase("[![x](https://evil.example/a.png)](javascript:alert(1))")]
    public void A_link_to_anything_else_is_its_words_alone(string markdown)
    {
        var page = Read(markdown);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll("a, img, script, [onerror], [href], [src]"), Is.Empty);
            Assert.That(page.TextContent.Trim(), Is.Not.Empty);
        }
    }

    [Test]
    public void HTML_is_shown_as_it_was_typed()
    {
        const string Typed = "<script>alert(1)</script> <b onclick=\"x\">feit</b> &lt;i&gt;";
        var page = Read(Typed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll("script, b, i"), Is.Empty);
            Assert.That(page.TextContent, Does.Contain("<script>alert(1)</script> <b onclick=\"x\">feit</b> <i>"));
        }
    }

    [Test]
    public void Images_of_the_site_stay_and_others_are_their_words()
    {
        var page = Read("![kart](/kart.png) ![spor](https://evil.example/1.gif) ![spor2](//evil.example/1.gif)");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll("img").Select(i => i.GetAttribute("src")), Is.EqualTo(["/kart.png"]));
            Assert.That(page.TextContent, Does.Contain("spor spor2"));
        }
    }

    [TestCase("# A\n\n### B", "H2 H4")]
    [TestCase("### A\n\n#### B", "H2 H3")]
    [TestCase("###### A\n\n# B", "H6 H2")]
    public void The_highest_heading_comes_right_below_that_of_the_page(string markdown, string levels) =>
        Assert.That(string.Join(' ', Read(markdown).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName)), Is.EqualTo(levels));

    [Test]
    public void Lines_break_where_they_were_broken() => Assert.That(Read("Hei\nalle").QuerySelectorAll("br"), Has.Exactly(1).Items);

    [TestCase('>')]
    [TestCase('[')]
    [TestCase('*')]
    [TestCase('(')]
    [TestCase('`')]
    [TestCase('<')]
    public void Depth_beyond_reason_is_shown_as_typed_and_never_an_error(char mark)
    {
        var typed = new string(mark, 20_000) + "\n\nhei";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SafeMarkdown.ToHtml(typed), Does.Contain("hei"));
            Assert.That(SafeMarkdown.ToPlainText(typed), Does.Contain("hei"));
        }
    }

    [Test]
    public void Plain_text_has_no_marks_and_says_where_links_lead()
    {
        const string Markdown = """
            ## Før *samlinga*
            Les [rettleiaren](https://rvts.example/rettleiar) og `planen`.
            Ta med **kaffi** &amp; kake, sjå https://rvts.example/kake.

            1. Opning
            2. Dialog
               - i grupper
               - i plenum

            > Godt sagt

            Skriv til <post@rvts.example>. [Løynd](/sti)
            """;
        Assert.That(SafeMarkdown.ToPlainText(Markdown), Is.EqualTo("""
            Før samlinga

            Les rettleiaren og planen.
            Ta med kaffi & kake, sjå https://rvts.example/kake.
            rettleiaren: https://rvts.example/rettleiar

            1. Opning
            2. Dialog
               - i grupper
               - i plenum

            > Godt sagt

            Skriv til post@rvts.example. Løynd
            """.ReplaceLineEndings("\n")));
    }

    private static IElement Read(string markdown) => new HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown)).Body!;
}
