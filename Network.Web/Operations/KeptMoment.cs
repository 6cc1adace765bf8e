using Microsoft.Extensions.Caching.Memory;

namespace Network.Web.Operations;

/// <summary>What was read of the database, for all who ask for it in the same moment.</summary>
/// <param name="time">How long that is; zero keeps nothing.</param>
/// <param name="most">Of how many.</param>
internal sealed class KeptMoment<T>(TimeSpan time, int most) : IDisposable
    where T : class
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });
    private long _changes;

    /// <summary>How long that is; zero where nothing is kept.</summary>
    public TimeSpan Time => time;

    /// <summary>As it was read within the moment; null where there is none, which is asked for again.</summary>
    public async ValueTask<T?> Find(object key, Func<Task<T?>> read) =>
        _kept.TryGetValue(key, out Kept? kept) && !kept!.Span.IsMineToRenew() ? kept.Value : await Read(key, read);

    /// <summary>As it is now, kept for those who come in the moment after.</summary>
    public async Task<T?> Read(object key, Func<Task<T?>> read)
    {
        var (changes, span) = (Interlocked.Read(ref _changes), new KeptSpan(time));
        if (await read() is not { } found) return null;
        if (span.Left is not { Ticks: > 0 } left) return found;
        _kept.Set(key, new Kept(found, span), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = left });
        // Read before a change and kept after it: that is not for the next one.
        if (changes != Interlocked.Read(ref _changes)) _kept.Remove(key);
        return found;
    }

    /// <summary>Reads this one anew for the next who asks: something of it was changed.</summary>
    public void LetGo(object key)
    {
        Interlocked.Increment(ref _changes);
        _kept.Remove(key);
    }

    /// <summary>Reads all of them anew.</summary>
    public void LetGo()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Kept(T Value, KeptSpan Span);
}
