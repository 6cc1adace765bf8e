using System.Diagnostics;

namespace Network.Web.Operations;

/// <summary>
/// How long something is kept, from when it was begun to be made. Whoever asks first in the last fifth of it makes it anew while the others are given what is
/// there: of hundreds who ask in the same moment one waits, and none finds it gone.
/// </summary>
/// <param name="time">How old it may be.</param>
/// <param name="begunAt">By <see cref="Stopwatch.GetTimestamp"/>.</param>
internal sealed class KeptSpan(TimeSpan time, long begunAt)
{
    private readonly TimeSpan _last = time / 5;
    private bool _isRenewed;

    /// <summary>From now on.</summary>
    public KeptSpan(TimeSpan time)
        : this(time, Stopwatch.GetTimestamp())
    {
    }

    /// <summary>When it was begun, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long BegunAt => begunAt;

    /// <summary>How long it may still be kept; zero or less where its time is over.</summary>
    public TimeSpan Left => time - Stopwatch.GetElapsedTime(begunAt);

    /// <summary>True once, in the last part of its time.</summary>
    public bool IsMineToRenew() => Left < _last && !Interlocked.Exchange(ref _isRenewed, true);
}
