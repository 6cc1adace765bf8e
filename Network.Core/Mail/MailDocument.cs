using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>
/// The body of a mail, said once and written twice: as plain text and as HTML, both whole in themselves. Everything given is taken as plain words
/// but for <see cref="Markdown"/>.
/// </summary>
public sealed class MailDocument
{
    private readonly List<MailPart> _parts = [];
    private readonly List<MailPart> _footer = [];

    /// <summary>The first is the heading of the mail, further ones stand below it.</summary>
    public MailDocument Heading(string text) => With(new HeadingPart(text, _parts.Any(p => p is HeadingPart) ? 2 : 1));

    /// <summary>A paragraph; line breaks in it are kept.</summary>
    public MailDocument Paragraph(string text) => With(new ParagraphPart(text));

    /// <summary>Labels with values, one to a line: when, where, who. A value may have several lines.</summary>
    public MailDocument Facts(params IReadOnlyList<(string Label, string Value)> facts) => facts.Count == 0 ? this : With(new FactsPart(facts));

    /// <summary>Points of a list.</summary>
    public MailDocument Items(params IReadOnlyList<string> items) => items.Count == 0 ? this : With(new ItemsPart(items));

    /// <summary>What the reader is to do: at most one in a mail. The address can be read below it.</summary>
    /// <param name="text">What pressing it does.</param>
    /// <param name="address">http, https or mailto; for any other the words stand alone.</param>
    public MailDocument Button(string text, Uri address) => With(new LinkPart(text, address, IsButton: true));

    /// <summary>A link on a line of its own, to what takes second place.</summary>
    /// <inheritdoc cref="Button"/>
    public MailDocument Link(string text, Uri address) => With(new LinkPart(text, address, IsButton: false));

    /// <summary>What people wrote in Markdown, made safe.</summary>
    /// <param name="markdown">As typed.</param>
    /// <param name="site">Where paths lead to; null leaves their words alone.</param>
    public MailDocument Markdown(string markdown, Uri? site = null) => string.IsNullOrWhiteSpace(markdown) ? this : With(new MarkdownPart(markdown, site));

    /// <summary>What must not be overlooked.</summary>
    public MailDocument Note(string text) => With(new NotePart(text));

    /// <summary>A code to type in, large.</summary>
    public MailDocument Code(string code) => With(new CodePart(code));

    /// <summary>Who sends this and why, below everything else wherever it is said.</summary>
    public MailDocument Footer(string text)
    {
        _footer.Add(new ParagraphPart(text));
        return this;
    }

    /// <summary>A link below everything else.</summary>
    /// <inheritdoc cref="Button"/>
    public MailDocument FooterLink(string text, Uri address)
    {
        _footer.Add(new LinkPart(text, address, IsButton: false));
        return this;
    }

    /// <summary>The plain text alternative, lines ended with LF. The footer stands below a signature's mark (RFC 3676 section 4.3).</summary>
    public string ToText()
    {
        var body = string.Join("\n\n", _parts.Select(Joined));
        return _footer.Count == 0 ? body + "\n" : $"{body}\n\n-- \n{string.Join('\n', _footer.Select(Joined))}\n";
    }

    /// <summary>The HTML alternative: a whole document.</summary>
    /// <param name="language">Of the words, for the <c>lang</c> attribute.</param>
    /// <param name="title">Mostly the subject.</param>
    public string ToHtml(Language language, string title) => MailPage.Write(language, title, _parts, _footer);

    private static string Joined(MailPart part) => string.Join('\n', part.Text());

    private MailDocument With(MailPart part)
    {
        _parts.Add(part);
        return this;
    }
}
