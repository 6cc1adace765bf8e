using Microsoft.Extensions.Logging;
using Network.Data.Registrations;

namespace Network.Jobs.Registrations;

/// <summary>Each night what is kept of how many there are is compared with a recount.</summary>
public sealed class ReconcileCounts(CountUpkeepStore store, ILogger<ReconcileCounts> log)
{
    /// <summary>Mends what differs, and says in the log where that was.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        foreach (var gatheringId in await store.Differing(stop))
        {
            await store.Mend(gatheringId, stop);
            log.LogWarning("The counts of gathering {GatheringId} differed from a recount and were mended", gatheringId);
        }
    }
}
