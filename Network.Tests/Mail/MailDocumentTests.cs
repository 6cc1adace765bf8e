using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck.Fluent;
using Network.Core.Mail;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class MailDocumentTests
{
    [Test]
    public void Text_reads_well_and_links_stand_on_lines_of_their_own() => Assert.That(SampleMail.Document.ToText(), Is.EqualTo("""
        Velkomen til informasjonsmøtet
        ==============================

        Hei Kåre
        Du har plass på informasjons- og innspelsmøtet i læringsnettverket mot
        vald og overgrep, og vi gler oss til å sjå deg der.

        Når: onsdag 25. oktober 2023 kl. 09.30–11.30
        Stad: Teams
        Lenkje:
        https://teams.example/l/meetup

        Bli med i møtet:
        https://teams.example/l/meetup?a=1&b=2

        - Ta med kaffi
        - Les igjennom den lange handlingsplanen til kommunen din før du kjem
          til møtet, om du har ein

        Møtet blir ikkje teke opp.

        Program
        -------

        Opning ved RVTS
        RVTS: https://nettverk.example/nettverk/rvts

            123 456

        Endre påmeldinga:
        https://nettverk.example/mi-pamelding/abc

        --·
        RVTS Vest
        Personvern:
        https://nettverk.example/personvern

        """.Replace("·", " ", StringComparison.Ordinal).ReplaceLineEndings("\n")));

    [Test]
    public void HTML_says_the_same_with_its_language_one_main_heading_and_the_address_in_sight()
    {
        var page = Read(SampleMail.Document);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("nn"));
            Assert.That(page.Title, Is.EqualTo("Møtelenkje"));
            Assert.That(page.QuerySelectorAll("h1").Select(h => h.TextContent), Is.EqualTo(["Velkomen til informasjonsmøtet"]));
            Assert.That(page.QuerySelectorAll("h2").Select(h => h.TextContent), Is.EqualTo(["Program"]));
            Assert.That(page.QuerySelectorAll("th").Select(h => h.TextContent), Is.EqualTo(["Når", "Stad", "Lenkje"]));
            Assert.That(page.QuerySelector("td a")!.GetAttribute("href"), Is.EqualTo("https://teams.example/l/meetup"));
            Assert.That(page.QuerySelector("a.button")!.GetAttribute("href"), Is.EqualTo(SampleMail.Link.AbsoluteUri));
            Assert.That(page.QuerySelector("a.button")!.ParentElement!.NextElementSibling!.TextContent, Is.EqualTo(SampleMail.Link.AbsoluteUri));
            Assert.That(page.QuerySelector(".md a")!.GetAttribute("href"), Is.EqualTo("https://nettverk.example/nettverk/rvts"));
            Assert.That(page.QuerySelectorAll("img, script, link, iframe, form"), Is.Empty);
            Assert.That(page.Source.Text, Does.Not.Contain("url(").And.Not.Contain("@import"));
        }
    }

    [Test]
    public void What_looks_like_HTML_is_shown_as_words_in_every_part()
    {
        const string Bad = "<script>alert('x')</script><img src=x onerror=\"y\"> & \"æøå\" 🎈";
        var address = new Uri("https://nettverk.example/\"><script>alert(1)</script>");
        var page = Read(new MailDocument().Heading(Bad).Heading(Bad).Paragraph(Bad).Facts((Bad, Bad)).Button(Bad, address).Link(Bad, address).Markdown(Bad)
            .Items(Bad).Note(Bad).Code(Bad).Footer(Bad).FooterLink(Bad, address), Bad);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll("script, img, [onerror]"), Is.Empty);
            Assert.That(page.Title, Is.EqualTo(Bad));
            Assert.That(page.QuerySelectorAll("h1, h2, p:not(.muted), th, td, a, li, .note").Where(e => e.TextContent != Bad).Select(e => e.OuterHtml), Is.Empty);
        }
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/sti")]
    public void A_button_leads_to_the_web_or_is_its_words(string address)
    {
        var mail = new MailDocument().Button("Bli med", new Uri(address, UriKind.RelativeOrAbsolute));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(mail).QuerySelectorAll("a"), Is.Empty);
            Assert.That(Read(mail).Body!.TextContent, Does.Contain("Bli med"));
            Assert.That(mail.ToText(), Is.EqualTo("Bli med\n"));
        }
    }

    [Test]
    public void Any_words_come_through_whole_both_ways() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?>(given =>
    {
        var words = string.Concat((given ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !char.IsWhiteSpace(c)));
        var mail = new MailDocument().Paragraph(words);
        return Read(mail).QuerySelector("p")!.TextContent == words && mail.ToText() == words + "\n";
    }));

    [Test]
    public void Words_that_no_page_may_hold_are_no_error()
    {
        var mail = new MailDocument().Heading("a\0b\u0001\u001b").Paragraph("half \ud83c pair").Markdown("a\0b \ud83c");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(mail).QuerySelector("h1")!.TextContent, Is.EqualTo("a b  "));
            Assert.That(mail.ToText(), Does.Contain("half"));
        }
    }

    [Test]
    public void Text_is_broken_between_words_only()
    {
        var address = "https://teams.example/" + new string('x', 200);
        var lines = new MailDocument().Paragraph($"Gå til {address} og {string.Join(' ', Enumerable.Repeat("læringsnettverk", 50))}").ToText().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.One.EqualTo(address));
            Assert.That(lines.Where(l => l != address).Max(l => l.Length), Is.LessThanOrEqualTo(72));
        }
    }

    private static IHtmlDocument Read(MailDocument mail, string title = "Møtelenkje") => new HtmlParser().ParseDocument(mail.ToHtml(Language.Nynorsk, title));
}
