using System.Globalization;
using System.Net;
using System.Text;
using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Programme;

/// <summary>A programme on one sheet of A4: what is longer is written smaller.</summary>
public sealed class ProgrammeSheet(Gathering gathering, Language language)
{
    // Measured: so many rows of ten points fill a sheet; below six points nobody reads it, and it goes on to another.
    private const double RowsAtTen = 44;

    private double Points => Math.Clamp(10 * Math.Sqrt(RowsAtTen / Math.Max(1, Rows)), 6, 11.5);

    // About how many lines it takes at ten points.
    private double Rows => gathering.Planned.Sum(s => 3 + s.Programme.Sum(p => 1.5 + (p.Title.Length / 70) + p.People.Count)) + 5;

    /// <summary>A whole document that refers to nothing outside itself.</summary>
    public string Html()
    {
        var sessions = string.Concat(gathering.Planned.Select(Session));
        return $$"""
            <!DOCTYPE html>
            <html lang="{{language.Code()}}"><head><meta charset="utf-8"><title>{{Safe(ProgrammeTexts.T[language, "Title"])}}: {{Safe(gathering.Title.In(language))}}</title>
            <style>
              @page { size: A4; margin: 14mm 16mm; }
              body { font: {{Points.ToString("0.0", CultureInfo.InvariantCulture)}}pt/1.35 "Liberation Sans", "DejaVu Sans", sans-serif; color: #111; margin: 0; }
              h1 { font-size: 1.7em; margin: 0 0 .2em; } h2 { font-size: 1.15em; margin: 1em 0 .3em; } p { margin: 0; }
              table { width: 100%; border-collapse: collapse; } td, th { text-align: left; vertical-align: top; padding: .25em .5em .25em 0; border-top: .5pt solid #bbb; font-weight: normal; }
              th { width: 6.5em; white-space: nowrap; font-variant-numeric: tabular-nums; } .more { color: #444; font-size: .9em; } tr { break-inside: avoid; }
            </style></head>
            <body><h1>{{Safe(gathering.Title.In(language))}}</h1>{{sessions}}</body></html>
            """;
    }

    private string Session(Session session)
    {
        var title = session.Title is { } own ? $"{own}: " : "";
        var html = new StringBuilder($"<h2>{Safe(title + language.Span(session.StartsAt, session.EndsAt))}</h2>");
        if (session.Place is { } place) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(place)}</p>");
        if (session.Programme.Count == 0) return html.ToString();
        html.Append("<table><tbody>");
        foreach (var item in ProgrammeBlock.Of(session.Programme).SelectMany(b => b.Items)) html.Append(Row(session, item));
        return html.Append("</tbody></table>").ToString();
    }

    private string Row(Session session, ProgrammeItem item)
    {
        var (from, to) = (session.StartsAt.AddMinutes(item.StartMinute), session.StartsAt.AddMinutes(item.EndMinute));
        var more = string.Join(" · ", new[] { item.Track, item.Place }.OfType<string>().Concat(item.People.Select(s => s.Shown)));
        return $"<tr><th scope=\"row\">{language.Time(from)}–{language.Time(to)}</th><td><strong>{Safe(item.Title)}</strong>{(more.Length > 0 ? $"<div class=\"more\">{Safe(more)}</div>" : "")}</td></tr>";
    }

    private static string Safe(string value) => WebUtility.HtmlEncode(value);
}
