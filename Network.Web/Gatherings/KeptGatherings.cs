using Microsoft.Extensions.Caching.Memory;
using Network.Core.Gatherings;
using Network.Data.Gatherings;
using Network.Web.Operations;

namespace Network.Web.Gatherings;

/// <summary>
/// What anybody may see of a gathering, read once for all who look at it in the same moment (<see cref="SiteSettings.KeptSeconds"/>), also for those whose
/// page is made for them alone. Not for what decides anything: whoever writes reads for themselves.
/// </summary>
public sealed class KeptGatherings(PublicGatheringStore gatherings, AppSettings settings) : IDisposable
{
    private const int Most = 500;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly TimeSpan _time = TimeSpan.FromSeconds(settings.Site.KeptSeconds);
    private long _readings;

    /// <summary>The gathering with this slug; null for a draft as for one that does not exist.</summary>
    public async ValueTask<KeptGathering?> Find(string slug, CancellationToken stop)
    {
        if (_kept.TryGetValue(slug, out KeptGathering? kept)) return kept;
        if (await gatherings.Find(slug, stop) is not { } found) return null;
        var read = new KeptGathering(found, Interlocked.Increment(ref _readings), _time);
        if (_time > TimeSpan.Zero) _kept.Set(slug, read, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _time });
        return read;
    }

    /// <summary>Reads it anew for the next one: something of it was changed.</summary>
    public void LetGo(string slug) => _kept.Remove(slug);

    public void Dispose() => _kept.Dispose();
}

/// <summary>A gathering as it was read.</summary>
/// <param name="Gathering">What anybody may see of it.</param>
/// <param name="Reading">Another number each time that it is read: what was made of one reading is good for as long as that is.</param>
/// <param name="Time">How long that is at most; zero where nothing is kept.</param>
public sealed record KeptGathering(PublicGathering Gathering, long Reading, TimeSpan Time);
