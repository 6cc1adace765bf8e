using System.Globalization;
using System.Net;
using System.Text;
using Network.Core.Mail;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Minutes;

/// <summary>Minutes on paper: with date, sender and who they go to, as what is kept in an archive must have.</summary>
public sealed class MinutesSheet(MinutesReading reading, Language language)
{
    private static readonly string[] s_columns = ["What", "Owner", "DueOn", "Status"];

    private readonly StringBuilder _html = new();

    /// <summary>A whole document that refers to nothing outside itself.</summary>
    public string Html()
    {
        var title = Safe(T("TitleOf", reading.Head.Title.In(language)));
        _html.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="{{language.Code()}}"><head><meta charset="utf-8"><title>{{title}}</title>
            <style>
              @page { size: A4; margin: 18mm 20mm; }
              body { font: 10.5pt/1.45 "Liberation Sans", "DejaVu Sans", sans-serif; color: #111; margin: 0; overflow-wrap: break-word; }
              h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 6pt; } h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid; } h3, h4, h5, h6 { font-size: 11pt; margin: 8pt 0 2pt; break-after: avoid; }
              p { margin: 0 0 5pt; } ul, ol { margin: 0 0 5pt; padding-left: 16pt; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 12pt; margin: 0 0 8pt; } dt { font-weight: bold; } dd { margin: 0; }
              table { width: 100%; border-collapse: collapse; } td, th { text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; border-top: .5pt solid #999; } tr { break-inside: avoid; }
            </style></head>
            <body><h1>{{title}}</h1>
            """);
        Facts();
        if (reading.Presence is { } presence) Presence(presence);
        foreach (var section in reading.Text.Sections.Where(s => s.Text.Length > 0)) Part(section.Heading, SafeMarkdown.ToPaperBelow(2, section.Text));
        if (reading.Text.Decisions.Count > 0) Part(T("Decisions"), $"<ol>{string.Concat(reading.Text.Decisions.Select(d => $"<li>{Lines(d.What)}</li>"))}</ol>");
        Points(T("FollowUps"), reading.Text.FollowUps.Select(f => (f.What, reading.Owners.NameOf(f.Owner), f.DueOn, (DateTimeOffset?)null)), withDone: false);
        Points(T("Earlier"), reading.Text.Earlier.Select(e => (e.What, reading.Owners.NameOf(e.Owner), e.DueOn, e.DoneAt)), withDone: true);
        return _html.Append("</body></html>").ToString();
    }

    private void Facts()
    {
        _html.Append("<dl>");
        if (reading.Head is { StartsAt: { } starts, EndsAt: { } ends }) Fact("When", language.Span(starts, ends));
        if (reading.Head.Place is { } place) Fact("Where", place);
        Fact("Sender", string.Join(", ", reading.Senders.DefaultIfEmpty(reading.Head.NetworkName.In(language))));
        Fact("Recipients", T("RecipientsText", reading.Head.NetworkName.In(language)));
        if (reading.Edition is { } edition)
        {
            Fact("PublishedOn", language.Date(edition.PublishedAt));
            if (edition.Number > 1) Fact("Edition", edition.Corrected is { } corrected ? $"{edition.Number}: {corrected}" : edition.Number.ToString(CultureInfo.InvariantCulture));
        }

        _html.Append("</dl>");
    }

    private void Presence(MinutesPresence presence)
    {
        foreach (var present in new[] { true, false })
        {
            var groups = presence.Of(present);
            if (groups.Count == 0 && !(present && presence.Deleted > 0)) continue;
            _html.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(T(present ? "Present" : "Absent", present ? presence.Present : presence.Absent))}</h2>");
            foreach (var (from, names) in groups) _html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Safe(from ?? T("NoOrganisation"))}:</strong> {Safe(string.Join(", ", names))}</p>");
            if (present && presence.Deleted > 0) _html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(T("DeletedPresent", presence.Deleted))}</p>");
        }

        if (reading.Text.Others is { } others) Part(T("Others"), $"<p>{Lines(others)}</p>");
    }

    private void Points(string title, IEnumerable<(string What, string? Owner, DateOnly? DueOn, DateTimeOffset? DoneAt)> points, bool withDone)
    {
        var rows = points.Select(p => $"<tr><td>{Lines(p.What)}</td><td>{Safe(p.Owner ?? T("Nobody"))}</td><td>{Safe(p.DueOn is { } day ? language.Date(OsloTime.Moment(day, TimeOnly.MinValue)) : "")}</td>"
            + (withDone ? $"<td>{Safe(T(p.DoneAt is null ? "NotDone" : "Done"))}</td>" : "") + "</tr>").ToList();
        if (rows.Count == 0) return;
        var head = string.Concat(s_columns.Take(withDone ? 4 : 3).Select(key => $"<th scope=\"col\">{Safe(T(key))}</th>"));
        Part(title, $"<table><thead><tr>{head}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>");
    }

    private void Part(string heading, string html) => _html.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(heading)}</h2>{html}");

    private void Fact(string key, string value) => _html.Append(CultureInfo.InvariantCulture, $"<dt>{Safe(T(key))}</dt><dd>{Safe(value)}</dd>");

    private string T(string key, params object?[] values) => MinutesTexts.T[language, key, values];

    private static string Lines(string value) => Safe(value).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Safe(string value) => WebUtility.HtmlEncode(value);
}
