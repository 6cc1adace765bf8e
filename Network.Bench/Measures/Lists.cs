using Dapper;
using Network.Bench.Data;
using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>What organisers look at, where there is much and where there is little.</summary>
internal sealed class Lists(Stage stage, Site large, BenchWorld world)
{
    // Every sort there is; every filter, with much and little left by it; what people search by; the last page.
    private static readonly string[] s_views =
    [
        "", "?sorter=Newest", "?sorter=Kommune", "?sorter=Waiting", "?status=Confirmed", "?status=Waiting&sorter=Waiting", "?status=Cancelled&sorter=Newest", "?feila=true",
        "?kommune={kommune}", "?kommune={kommune}&sorter=Newest", "?rolle={rolle}", "?rolle={rolle}&status=Confirmed&sorter=Kommune", "?sok=nes", "?sok=kari+bergen&sorter=Newest", "?sok=ingen+slik", "?side=999999",
    ];

    public async Task<Measured> Overview()
    {
        var (small, little) = await stage.Start(Stage.Small, "small");
        await using var program = small.Program;
        // The large one has answered thousands by now; what is compared with it has its compiling behind it too.
        await Memory.AtStart(stage, small, little);
        var (much, less) = (await Of(large, world, $"/arrangor/nettverk/{world.NetworkSlug}"), await Of(small, little, $"/arrangor/nettverk/{little.NetworkSlug}"));
        await Growth.Warm(stage.IsQuick, much, less);
        return await Growth.Of(stage.IsQuick, "organiser's overview, 43 kommuner, 40 gatherings", FormattableString.Invariant($"its own time at {Stage.Small} registrations"), Target.AtMost(1.3), much, less);
    }

    /// <summary>The one of all views that grows most; the others are told beside it.</summary>
    public async Task<Measured> Every()
    {
        var (middle, fewer) = await stage.Start(stage.Middle, "middle");
        await using var program = middle.Program;
        await Memory.AtStart(stage, middle, fewer);
        var (mine, its) = (await large.SignIn(world.OrganiserEmail), await middle.SignIn(fewer.OrganiserEmail));
        var (of, against) = (await Filters.Of(large, world), await Filters.Of(middle, fewer));
        var views = s_views.Select(v => (Name: v.Length == 0 ? "first page" : v, Much: new Visit(large, of.In(v), mine), Little: new Visit(middle, against.In(v), its))).ToList();
        // Both have all of it compiled before any of it is measured.
        foreach (var (_, much, little) in views) await Growth.Warm(stage.IsQuick, much, little);
        var table = new List<Measured>();
        foreach (var (name, much, little) in views)
            table.Add(await Growth.Of(stage.IsQuick, name, FormattableString.Invariant($"the same at {stage.Middle}"), Target.AtMost(1.5), much, little));

        var worst = table.MaxBy(l => l.Ratio)!;
        return worst with
        {
            Work = FormattableString.Invariant($"list page of 50 out of {stage.Large}, the worst of {table.Count} sorts and filters ({worst.Work})"),
            Note = "list pages: " + string.Join("; ", table.Select(l => FormattableString.Invariant($"{l.Work} {l.Median}, {l.Ratio:0.00}"))),
        };
    }

    private static async Task<Visit> Of(Site site, BenchWorld world, string path) => new(site, path, await site.SignIn(world.OrganiserEmail));

    /// <summary>A kommune and a role that some in the list have.</summary>
    private sealed record Filters(string Slug, long KommuneId, string Role)
    {
        public static async Task<Filters> Of(Site site, BenchWorld world)
        {
            await using var connection = await site.Database.Open(CancellationToken.None);
            return await connection.QuerySingleAsync<Filters>(
                """
                SELECT g.Slug, r.KommuneId, r.Role FROM Gathering g JOIN Registration r ON r.GatheringId = g.Id
                WHERE g.Slug = @slug AND r.KommuneId IS NOT NULL AND r.Role IS NOT NULL ORDER BY r.Id LIMIT 1
                """,
                new { slug = world.LargeGatheringSlug });
        }

        public string In(string view) => $"/arrangor/samlingar/{Slug}/pameldingar" + view
            .Replace("{kommune}", KommuneId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{rolle}", Uri.EscapeDataString(Role), StringComparison.Ordinal);
    }
}
