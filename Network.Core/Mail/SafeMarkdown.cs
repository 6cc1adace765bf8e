using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>
/// Markdown as people write it, made safe to show: HTML in it is text, links lead to http, https, mailto or a path of the site, and no image is
/// fetched from elsewhere. Line breaks are kept as typed.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks(new() { UseHttpsForWWWLinks = true })
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    // Pages show the same few texts all day; making them is a third of the work of a gathering's page.
    private static readonly KeptTexts s_pages = new(1_000_000);

    /// <summary>HTML for inside a page whose heading is <c>h1</c>: the highest heading in the text becomes <c>h2</c>, whatever it was.</summary>
    public static string ToHtml(string markdown) => s_pages.Of(markdown, m => Html(m, LinkRules.OnSite));

    /// <summary>The same for below a heading of this level: the highest in the text comes right below it.</summary>
    public static string ToHtmlBelow(int heading, string markdown) => Show(markdown, LinkRules.OnSite, d => d.ToHtml(s_pipeline).TrimEnd(), heading + 1);

    /// <summary>The same for paper: no images, and a path of the site leads nowhere.</summary>
    public static string ToPaperBelow(int heading, string markdown) => Show(markdown, LinkRules.InMail(null), d => d.ToHtml(s_pipeline).TrimEnd(), heading + 1);

    /// <summary>Text without marks, a paragraph on a line; where a link leads stands on a line of its own after the paragraph.</summary>
    public static string ToPlainText(string markdown) => string.Join('\n', Text(markdown, LinkRules.InMail(null), int.MaxValue));

    /// <summary>HTML for a mail: no images, and paths lead to the site, or nowhere where that is null.</summary>
    internal static string ToMailHtml(string markdown, Uri? site) => Html(markdown, LinkRules.InMail(site));

    /// <summary>Plain text for a mail, in lines.</summary>
    internal static IReadOnlyList<string> ToMailText(string markdown, Uri? site) => Text(markdown, LinkRules.InMail(site), TextLayout.Width);

    private static string Html(string markdown, LinkRules rules) => Show(markdown, rules, d => d.ToHtml(s_pipeline).TrimEnd());

    private static IReadOnlyList<string> Text(string markdown, LinkRules rules, int width) => Show(markdown, rules, d => MarkdownText.Write(d, width));

    // What is nested deeper than any person writes is refused by reader and writers, and then shown as it was typed.
    private static T Show<T>(string markdown, LinkRules rules, Func<MarkdownDocument, T> write, int top = 2)
    {
        try
        {
            return write(Parse(markdown, rules, top));
        }
        catch (Exception e) when (e is ArgumentException or InsufficientExecutionStackException)
        {
            return write([new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(markdown)) }]);
        }
    }

    private static MarkdownDocument Parse(string markdown, LinkRules rules, int top)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Allow(link, rules);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Allow(link, rules);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(2).Min();
        foreach (var heading in headings) heading.Level = Math.Min(heading.Level - highest + top, 6);
        return document;
    }

    private static void Allow(LinkInline link, LinkRules rules)
    {
        // A link by reference takes its address at the last moment.
        var typed = link.GetDynamicUrl?.Invoke() ?? link.Url;
        var address = link.IsImage ? rules.Image(typed) : rules.Link(typed);
        link.GetDynamicUrl = null;
        link.Url = address;
        if (address is null) link.ReplaceBy(new ContainerInline());
    }

    private static void Allow(AutolinkInline link, LinkRules rules)
    {
        if (!link.IsEmail && rules.Link(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
    }
}
