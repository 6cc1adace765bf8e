namespace Network.Core.Mail;

/// <summary>What and where and when, each with its label: a table with row headings, as screen readers read it best.</summary>
internal sealed record FactsPart(IReadOnlyList<(string Label, string Value)> Facts) : MailPart
{
    public override IEnumerable<string> Text() => Facts.SelectMany(Lines);

    public override string Html()
    {
        var rows = string.Concat(Facts.Select(f => Write($"""
            <tr>
            <th scope="row" class="muted" style="padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:600;color:#4b5768;">{f.Label}</th>
            <td style="padding:6px 0;vertical-align:top;overflow-wrap:anywhere;">{Shown(f.Value)}</td>
            </tr>

            """)));
        return Write($"<table style=\"margin:0 0 20px;border-collapse:collapse;font-size:inherit;\">\n{new Raw(rows)}</table>");
    }

    private static Raw Shown(string value) => new(LinkRules.Outward(value) is null ? Write($"{value}") : Write($"<a href=\"{value}\" style=\"color:#0062ba;\">{value}</a>"));

    // An address begins its own line.
    private static IEnumerable<string> Lines((string Label, string Value) fact) => LinkRules.Outward(fact.Value) is null
        ? TextLayout.Wrap($"{fact.Label}: {fact.Value}", rest: "  ")
        : [fact.Label + ":", fact.Value];
}
