namespace Network.Bench.Load;

/// <summary>What came of a load.</summary>
/// <param name="Milliseconds">Of each request from its first byte sent to the last received, in order of size.</param>
/// <param name="Time">From the first to the last.</param>
internal sealed record LoadResult(IReadOnlyList<double> Milliseconds, TimeSpan Time)
{
    /// <summary>Answers in a second.</summary>
    public double PerSecond => Milliseconds.Count / Time.TotalSeconds;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public static LoadResult Join(IEnumerable<LoadResult> parts)
    {
        var all = parts.ToList();
        return new LoadResult([.. all.SelectMany(p => p.Milliseconds).Order()], TimeSpan.FromTicks(all.Sum(p => p.Time.Ticks)));
    }

    private double At(double share) => Milliseconds.Count == 0 ? 0 : Milliseconds[(int)Math.Min(Milliseconds.Count - 1, Milliseconds.Count * share)];
}
