using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>Writes what people are told of experiences, in their language. What others wrote stands as they wrote it.</summary>
public static class ExperienceMails
{
    private static readonly TextSource s_texts = new(typeof(ExperienceMails));

    /// <summary>On one line.</summary>
    public static string CommentSubject(CommentNews news) => s_texts[news.Language, "CommentSubject", news.Comments[0].Title];

    /// <summary>One comment.</summary>
    public static MailDocument Comment(CommentNews news, SiteAddress site)
    {
        var (language, comment) = (news.Language, news.Comments[0]);
        var body = new MailDocument().Heading(CommentSubject(news)).Paragraph(Said(language, comment)).Note(comment.Body)
            .Button(s_texts[language, "Answer"], Address(comment, site));
        return Footer(news, body, site);
    }

    /// <summary>On one line.</summary>
    public static string DigestSubject(CommentNews news) =>
        news.Comments.Count == 1 ? CommentSubject(news) : s_texts[news.Language, "DigestSubject", news.Comments.Count];

    /// <summary>Those of a day, by experience.</summary>
    public static MailDocument Digest(CommentNews news, SiteAddress site)
    {
        var body = new MailDocument().Heading(DigestSubject(news));
        foreach (var experience in news.Comments.GroupBy(c => c.ExperienceId))
        {
            var first = experience.First();
            body.Heading($"{first.Title} ({first.Kommune})");
            foreach (var comment in experience) body.Paragraph(Said(news.Language, comment)).Note(comment.Body);
            body.Link(s_texts[news.Language, "Answer"], Address(first, site));
        }

        return Footer(news, body, site);
    }

    /// <summary>Where a POST says no to more of this.</summary>
    public static Uri Refusal(CommentNews news, SiteAddress site) => new(site.Of($"/kommentarpost/{news.Token}"));

    /// <summary>On one line.</summary>
    public static string DecisionSubject(DecisionNews news) => s_texts[news.Language, news.IsApproved ? "ApprovedSubject" : "DeclinedSubject", news.Title];

    /// <summary>What an organiser answered.</summary>
    public static MailDocument Decision(DecisionNews news, SiteAddress site)
    {
        var language = news.Language;
        var body = new MailDocument().Heading(DecisionSubject(news)).Paragraph(s_texts[language, "Hello", news.To.Name]);
        if (news.IsApproved) body.Paragraph(s_texts[language, "Approved"]);
        else body.Paragraph(s_texts[language, "Declined"]).Note(news.Reason ?? "").Paragraph(s_texts[language, "DeclinedNext"]);
        body.Button(s_texts[language, "Open"], new Uri(site.Of($"/erfaringar/{news.ExperienceId}")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "DecisionFooter", news.NetworkName.In(language)]);
    }

    private static string Said(Language language, NewComment comment) =>
        comment.Writer.Length > 0 ? s_texts[language, "Wrote", comment.Writer, comment.Title, comment.Kommune] : s_texts[language, "SomebodyWrote", comment.Title, comment.Kommune];

    private static Uri Address(NewComment comment, SiteAddress site) => new(site.Of($"/erfaringar/{comment.ExperienceId}#kommentar-{comment.Id}"));

    private static MailDocument Footer(CommentNews news, MailDocument body, SiteAddress site) =>
        body.Footer(s_texts[news.Language, "CommentFooter"]).FooterLink(s_texts[news.Language, "Choose"], Refusal(news, site));
}
