using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>Writes a month's digest: what is new, kind by kind, each with where it opens.</summary>
public static class DigestMail
{
    private static readonly TextSource s_texts = new(typeof(DigestMail));

    /// <summary>One line.</summary>
    public static string Subject(DigestNews news) => s_texts[news.Language, "Subject", news.NetworkName.In(news.Language), Month(news)];

    /// <summary>The body.</summary>
    public static MailDocument Write(DigestNews news, SiteAddress site)
    {
        var (language, network) = (news.Language, news.NetworkName.In(news.Language));
        var body = new MailDocument().Heading(Subject(news));
        body.Paragraph(news.To.Name.Length > 0 ? s_texts[language, "HelloName", news.To.Name] : s_texts[language, "Hello"]);
        body.Paragraph(s_texts[language, "Intro", network, Month(news)]);
        foreach (var kind in news.Items.GroupBy(i => i.Kind).OrderBy(g => g.Key))
        {
            body.Heading(NewsTexts.T[language, $"Many{kind.Key}"]);
            foreach (var item in kind) body.Link(item.Line(language), new Uri(site.Of(item.Address)));
        }

        if (news.More > 0) body.Paragraph(s_texts[language, "More", news.More]);
        body.Button(s_texts[language, "Open"], new Uri(site.Of($"/nettverk/{news.Slug}/deltakar")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", network]).FooterLink(s_texts[language, "End"], End(news, site));
    }

    /// <summary>Where the reader ends it: a POST does so at once (RFC 8058), a GET asks first.</summary>
    public static Uri End(DigestNews news, SiteAddress site) => new(site.Of($"/nettverksbrev/{news.Token}"));

    private static string Month(DigestNews news) => news.Month.First.ToString("MMMM yyyy", news.Language.Culture());
}
