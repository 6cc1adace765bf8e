using Network.Core.Gatherings;
using Network.Data.Gatherings;
using Network.Web.Operations;

namespace Network.Web.Gatherings;

/// <summary>
/// What anybody may see of a gathering, read once in a moment (<see cref="SiteSettings.KeptSeconds"/>) for all whose page is made for them alone. Not for what
/// decides anything (whoever writes reads for themselves), nor for a page that is kept whole: that would be as old as both together.
/// </summary>
public sealed class KeptGatherings(PublicGatheringStore gatherings, AppSettings settings) : IDisposable
{
    private readonly KeptMoment<KeptGathering> _kept = new(TimeSpan.FromSeconds(settings.Site.KeptSeconds), 500);
    private long _readings;

    /// <summary>The gathering with this slug, as it was read within the moment; null for a draft as for one that does not exist.</summary>
    public async Task<KeptGathering?> Find(string slug, CancellationToken stop) => await _kept.Find(slug, () => Now(slug, stop));

    /// <summary>The same as it is now.</summary>
    public Task<KeptGathering?> Read(string slug, CancellationToken stop) => _kept.Read(slug, () => Now(slug, stop));

    /// <summary>Reads it anew for the next one: something of it was changed.</summary>
    public void LetGo(string slug) => _kept.LetGo(slug);

    public void Dispose() => _kept.Dispose();

    private async Task<KeptGathering?> Now(string slug, CancellationToken stop) =>
        await gatherings.Find(slug, stop) is { } found ? new KeptGathering(found, Interlocked.Increment(ref _readings), _kept.Time) : null;
}

/// <summary>A gathering as it was read.</summary>
/// <param name="Found">What anybody may see of it.</param>
/// <param name="Reading">Another number each time that it is read: what was made of one reading is good for as long as that is.</param>
/// <param name="Time">How long that is at most; zero where nothing is kept.</param>
public sealed record KeptGathering(PublicGathering Found, long Reading, TimeSpan Time);
