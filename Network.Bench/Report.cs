using System.Text;
using System.Text.Json;
using Network.Bench.Measures;

namespace Network.Bench;

/// <summary>The table, for people (Markdown) and for programs (JSON).</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Markdown(IReadOnlyList<Measured> table)
    {
        var text = new StringBuilder("| work | median | p99 | limit | its median | ratio | target | |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var line in table)
            text.Append(FormattableString.Invariant($"| {line.Work} | {line.Median} | {line.P99} | {line.Limit} | {line.LimitMedian} | {line.Ratio:0.00} | {line.Target} | {Verdict(line)} |\n"));
        foreach (var line in table.Where(l => l.Note is not null)) text.Append(FormattableString.Invariant($"\n- {line.Note}"));
        return text.ToString();
    }

    public static string Json(IEnumerable<Measured> table) => JsonSerializer.Serialize(
        new
        {
            processors = Environment.ProcessorCount,
            runtime = Environment.Version.ToString(),
            measures = table.Select(l => new { l.Work, l.Limit, l.Median, l.P99, l.LimitMedian, Ratio = Math.Round(l.Ratio, 3), Target = l.Target.ToString(), l.IsMet, l.Wrong, l.Note }),
        },
        s_json);

    private static string Verdict(Measured line) => line.IsMet ? "" : $"not met{(line.Wrong is null ? "" : ": " + line.Wrong)}";
}
