using System.Net;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Web.Printing;

namespace Network.Web.Invitations;

/// <summary>A letter as it was sent, as a PDF for the archive: with date and recipient.</summary>
public sealed class LetterPdf(IPdfPrinter printer, SiteAddress site)
{
    /// <summary>True where there is something to print with.</summary>
    public bool IsHere => printer.IsHere;

    /// <summary>Null where it could not be made.</summary>
    public Task<byte[]?> Of(InvitationNews news, CancellationToken stop) => printer.Print(Html(news), stop);

    private string Html(InvitationNews news)
    {
        var (language, T) = (news.Language, LetterTexts.T);
        var subject = LetterArchive.Subject(news, site);
        string Line(string label, string value) => $"<dt>{WebUtility.HtmlEncode(label)}</dt><dd>{WebUtility.HtmlEncode(value)}</dd>";
        var to = news.Kommune + (news.To.Name.Length > 0 ? $", {news.To.Name}" : "") + ", " + news.To.Email;
        var facts = Line(T[language, "ArchiveTo"], to)
            + Line(T[language, "ArchiveDate"], news.SentAt is { } sent ? language.Moment(sent) : T[language, "ArchiveNotSent"])
            + (news.Contact is { } contact ? Line(T[language, "ArchiveFrom"], $"{contact.Name}, {contact.Email}") : "")
            + (news.Files.Count > 0 ? Line(T[language, "Attachments"], string.Join(", ", news.Files.Select(f => f.Name))) : "");
        return $$"""
            <!DOCTYPE html>
            <html lang="{{language.Code()}}"><head><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(subject)}}</title>
            <style>
              @page { size: A4; margin: 25mm 22mm; }
              body { font: 11pt/1.5 "Liberation Sans", "DejaVu Sans", sans-serif; color: #111; }
              h1 { font-size: 16pt; line-height: 1.25; margin: 0 0 8mm; }
              dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 12mm; }
              dt { color: #555; } dd { margin: 0; } a { color: inherit; }
            </style></head>
            <body><p>{{WebUtility.HtmlEncode(news.NetworkName.In(language))}}</p><dl>{{facts}}</dl><h1>{{WebUtility.HtmlEncode(subject)}}</h1>{{SafeMarkdown.ToHtml(LetterArchive.Body(news, site))}}</body></html>
            """;
    }
}
