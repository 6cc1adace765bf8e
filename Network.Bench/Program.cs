using System.Globalization;
using Network.Bench.Data;
using Network.Bench.Limits;
using Network.Bench.Measures;
using Network.Bench.Product;

namespace Network.Bench;

/// <summary>The commands. In a namespace and by name: what stands outside would be a second <c>Program</c> beside the site's.</summary>
internal static class Program
{
    private const string Kept = "--kept=";

    private static async Task<int> Main(string[] args) => args switch
    {
        ["data", var file, .. var size] => await MakeData.Run(file, size.FirstOrDefault() ?? "100000"),
        ["limit-bare", var port, .. var answers] => await LimitServer.Bare(Number(port), answers),
        ["limit-razor", var port, var size] => await LimitServer.Razor(Number(port), Number(size)),
        ["limit-mail", var port, var ready] => await MailSink.Run(Number(port), Number(ready)),
        [_, ..] when args.All(IsKnown) => await Measure(args),
        _ => Usage(),
    };

    private static async Task<int> Measure(string[] args)
    {
        await using var stage = new Stage(args.Contains("--quick"), args.FirstOrDefault(a => a.StartsWith(Kept, StringComparison.Ordinal))?[Kept.Length..]);
        var table = await new Run(stage, name => args.Contains("all") || args.Contains(name)).Measure();
        Console.WriteLine(args.Contains("--json") ? Report.Json(table) : Report.Markdown(table));
        return table.All(l => l.IsMet) ? 0 : 1;
    }

    private static bool IsKnown(string word) => word is "all" or "--quick" or "--json" || word.StartsWith(Kept, StringComparison.Ordinal) || Run.Names.Contains(word);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Usage()
    {
        Console.Error.WriteLine($"""
            dotnet run -c Release --project Network.Bench -- all [--json] [--quick] [--kept=<folder>]
              measures everything; instead of all, one or more of: {string.Join(", ", Run.Names)}
              --quick takes little time and little data: it shows that all works, its figures mean nothing
              --kept keeps what is published and generated for the next run
              the exit code is 1 where a ratio misses its target
            dotnet run -c Release --project Network.Bench -- data <file> [50|5000|100000]
              makes a database of generated data
            """);
        return 2;
    }
}
