using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.FollowUps;

/// <summary>Reminds somebody of what they, or the kommune they answer for, are to do: one mail for all whose date is near.</summary>
public static class FollowUpMail
{
    private static readonly TextSource s_texts = new(typeof(FollowUpMail));

    /// <summary>Names the point where there is one.</summary>
    public static string Subject(FollowUpNews news) => news.Points is [var only]
        ? s_texts[news.Language, "SubjectOne", Short(only.What)]
        : s_texts[news.Language, "SubjectMany", news.Points.Count];

    /// <summary>Each point with its date, and where to say that it is done.</summary>
    public static MailDocument Write(FollowUpNews news, SiteAddress site)
    {
        var language = news.Language;
        var body = new MailDocument().Heading(s_texts[language, "Heading"]).Paragraph(s_texts[language, "Greeting", news.To.Name])
            .Paragraph(s_texts[language, news.Points.Count == 1 ? "TextOne" : "TextMany"]);
        foreach (var point in news.Points)
        {
            body.Heading(Short(point.What));
            if (point.What.Length > Longest) body.Paragraph(point.What);
            body.Facts([.. Facts(point, language)]);
        }

        return body.Button(s_texts[language, "Open"], new Uri(site.Of("/mi-side/oppfolging")))
            .Footer(s_texts[language, "Footer", string.Join(", ", news.Points.Select(p => p.NetworkName.In(language)).Distinct())]);
    }

    private const int Longest = 80;

    private static string Short(string what)
    {
        if (what.Length <= Longest) return what;
        var space = what.LastIndexOf(' ', Longest - 1);
        var end = space > Longest / 2 ? space : Longest - 1;
        if (char.IsHighSurrogate(what[end - 1])) end--;
        return what[..end] + "…";
    }

    private static IEnumerable<(string, string)> Facts(FollowUpPoint point, Language language)
    {
        if (point.DueOn is { } day) yield return (s_texts[language, "DueOn"], language.Day(OsloTime.Moment(day, new TimeOnly(12, 0))));
        if (point.Owner.KommuneId is not null && point.OwnerName is { } kommune) yield return (s_texts[language, "For"], kommune);
        yield return (s_texts[language, "From"], point.GatheringTitle.In(language));
    }
}
