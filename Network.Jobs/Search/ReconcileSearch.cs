using Microsoft.Extensions.Logging;
using Network.Data.Search;

namespace Network.Jobs.Search;

/// <summary>Each night the index is compared with what there is, and tidied.</summary>
public sealed class ReconcileSearch(SearchUpkeepStore store, ILogger<ReconcileSearch> log)
{
    /// <summary>Adds what is missing, removes what is about nothing any more, and says in the log how much that was.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        var added = await store.AddMissing(stop);
        var removed = await store.RemoveOrphans(stop);
        await store.Tidy(stop);
        if (added.Total + removed > 0) log.LogWarning("The search index lacked {Added}, and held {Removed} documents that are gone", added, removed);
    }

    /// <summary>Fills the index of an installation that is older than its search.</summary>
    public async Task AtStart(CancellationToken stop = default)
    {
        if (!await store.IsEmpty(stop)) return;
        var added = await store.AddMissing(stop);
        if (added.Total > 0) log.LogInformation("Indexed for the first time: {Added}", added);
    }
}
