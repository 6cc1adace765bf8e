using System.Net;
using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Attendance;

/// <summary>What stands on a certificate, in its holder's language, and the sheet that is printed.</summary>
public sealed class CertificatePage(Certificate certificate, SiteAddress site)
{
    private Language Language => certificate.Language;

    /// <summary>Where anybody checks it.</summary>
    public string Address => site.Of($"/kursbevis/{certificate.Code}");

    /// <summary>Hours with the comma of the language.</summary>
    public string Hours => certificate.Hours.ToString("0.##", Language.Culture());

    /// <summary>The address as a square to scan: see <see cref="QrSquare"/>.</summary>
    public string Qr() => QrSquare.Of(Address);

    /// <summary>A whole document that refers to nothing outside itself.</summary>
    public string Html()
    {
        string Text(string key, params object?[] values) => WebUtility.HtmlEncode(CertificateTexts.T[Language, key, values]);
        string Safe(string value) => WebUtility.HtmlEncode(value);
        var sessions = string.Concat(certificate.Attended.Select(s => $"<li>{Safe(Language.Span(s.StartsAt, s.EndsAt))}{(s.Title is { } title ? Safe(": " + title) : "")}</li>"));
        return $$"""
            <!DOCTYPE html>
            <html lang="{{Language.Code()}}"><head><meta charset="utf-8"><title>{{Text("Title")}}: {{Safe(certificate.Name)}}</title>
            <style>
              @page { size: A4; margin: 25mm 22mm; }
              body { font: 12pt/1.5 "Liberation Sans", "DejaVu Sans", sans-serif; color: #111; }
              h1 { font-size: 30pt; letter-spacing: 1pt; margin: 20mm 0 12mm; } .name { font-size: 22pt; font-weight: bold; margin: 0 0 4mm; }
              .title { font-size: 16pt; margin: 0 0 2mm; } ul { padding-left: 5mm; } footer { margin-top: 25mm; display: flex; gap: 8mm; align-items: center; font-size: 9pt; }
              svg { width: 28mm; height: 28mm; }
            </style></head>
            <body><p>{{Safe(string.Join(", ", certificate.Organisers))}}</p><h1>{{Text("Title")}}</h1><p class="name">{{Safe(certificate.Name)}}</p>
            <p>{{Text("TookPart")}}</p><p class="title"><strong>{{Safe(certificate.Title.In(Language))}}</strong></p><p>{{Safe(certificate.NetworkName.In(Language))}}</p>
            <ul>{{sessions}}</ul><p>{{Text("Hours", Hours)}}</p><p>{{Text("IssuedAt", certificate.IssuedAt is { } issued ? Language.Day(issued) : "")}}</p>
            <footer>{{Qr()}}<p>{{Text("CheckAt")}}<br>{{Safe(Address)}}</p></footer></body></html>
            """;
    }
}
