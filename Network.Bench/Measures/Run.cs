using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>All measures, or those named, in one run.</summary>
internal sealed class Run(Stage stage, Func<string, bool> wanted)
{
    private static readonly string[] s_web = ["pages", "registering", "overview", "lists", "search"];

    public static readonly string[] Names = ["start", .. s_web, "queueing", "sending"];

    private readonly List<Measured> _table = [];

    public async Task<IReadOnlyList<Measured>> Measure()
    {
        if (wanted("start") || s_web.Any(wanted))
        {
            Say("publishing");
            await stage.Published.Make();
        }

        if (wanted("start")) await Add("start", () => Starting.Measure(stage));
        if (s_web.Any(wanted)) await Web();
        if (wanted("queueing")) await Add("queueing", () => Mailing.Queueing(stage));
        if (wanted("sending")) await Add("sending", () => Mailing.Sending(stage));
        return _table;
    }

    // One process answers everything that a node of the web is asked, and its memory is looked at before and after.
    private async Task Web()
    {
        Say("data");
        var (site, world) = await stage.Start(stage.Large, "large");
        var lists = new Lists(stage, site, world);
        var atStart = await Memory.AtStart(stage, site, world);
        if (wanted("pages"))
        {
            Say("pages");
            foreach (var line in await Pages.Measure(stage, site, world)) Add(line);
        }

        if (wanted("overview")) await Add("overview", lists.Overview);
        if (wanted("lists")) await Add("lists", lists.Every);
        if (wanted("search")) await Add("search", () => Searching.Measure(stage, site, world));
        if (wanted("registering")) await Add("registering", () => Registering.Measure(stage, site, world));
        Add(Memory.After(site, atStart));
    }

    private async Task Add(string name, Func<Task<Measured>> measure)
    {
        Say(name);
        Add(await measure());
    }

    private void Add(Measured line)
    {
        _table.Add(line);
        Say(FormattableString.Invariant($"  {line.Work}: {line.Median}, {line.Ratio:0.00} ({line.Target})"));
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
