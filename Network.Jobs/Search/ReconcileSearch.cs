using Microsoft.Extensions.Logging;
using Network.Data.Search;

namespace Network.Jobs.Search;

/// <summary>Each night the index is compared with what there is, and tidied.</summary>
public sealed class ReconcileSearch(SearchUpkeepStore store, ILogger<ReconcileSearch> log)
{
    /// <summary>Adds what is missing, removes what is about nothing any more, and says in the log how much that was.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        var (gatherings, networks, materials) = await store.AddMissing(stop);
        var removed = await store.RemoveOrphans(stop);
        await store.Tidy(stop);
        if (gatherings + networks + materials + removed > 0)
            log.LogWarning("The search index lacked {Gatherings} gatherings, {Materials} materials and the tools of {Networks} networks, and held {Removed} documents that are gone", gatherings, materials, networks, removed);
    }

    /// <summary>Fills the index of an installation that is older than its search.</summary>
    public async Task AtStart(CancellationToken stop = default)
    {
        if (!await store.IsEmpty(stop)) return;
        var (gatherings, networks, materials) = await store.AddMissing(stop);
        if (gatherings + networks + materials > 0) log.LogInformation("Indexed {Gatherings} gatherings, {Materials} materials and the tools of {Networks} networks for the first time", gatherings, materials, networks);
    }
}
