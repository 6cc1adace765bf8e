using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Minutes;

/// <summary>Writes the mails about minutes in their reader's language.</summary>
public static class MinutesMail
{
    private static readonly TextSource s_texts = new(typeof(MinutesMail));

    /// <summary>One line.</summary>
    public static string Subject(MinutesNews news) => s_texts[news.Language, $"Subject{Kind(news)}", news.Title.In(news.Language)];

    /// <summary>The body.</summary>
    public static MailDocument Write(MinutesNews news, SiteAddress site)
    {
        var (language, title) = (news.Language, news.Title.In(news.Language));
        var body = new MailDocument().Heading(Subject(news)).Paragraph(s_texts[language, $"Text{Kind(news)}", title]);
        if (news.Corrected is { } corrected) body.Facts((s_texts[language, "Corrected"], corrected));
        if (news.Until is { } until) body.Facts((s_texts[language, "Until"], language.Date(OsloTime.Moment(until, TimeOnly.MinValue))));
        body.Button(s_texts[language, $"Button{Kind(news)}"], new Uri(site.Of(Address(news))));
        if (news.Token is null) body.Paragraph(s_texts[language, "SignIn"]);
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        body.Footer(s_texts[language, news.WasPresent ? "FooterPresent" : "FooterMember", title, news.NetworkName.In(language)]);
        return Refusal(news, site) is { } refusal ? body.FooterLink(s_texts[language, "Refuse", news.NetworkName.In(language)], refusal) : body;
    }

    /// <summary>Where the reader says no to more of this kind; null where nobody can.</summary>
    public static Uri? Refusal(MinutesNews news, SiteAddress site) => news.Refusal is { } token ? new Uri(site.Of($"/avmelding/{token}")) : null;

    private static string Address(MinutesNews news)
    {
        var root = news.Token is { } token ? $"/mi-pamelding/{token}" : $"/samlingar/{news.Slug}";
        return news.Edition == 0 ? root + "/referat/utkast" : root + "/referat";
    }

    private static string Kind(MinutesNews news) => news.Edition switch { 0 => "Comments", 1 => "Published", _ => "Corrected" };
}
