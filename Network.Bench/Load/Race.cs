namespace Network.Bench.Load;

/// <summary>
/// Two things measured by turns, so that whatever else the machine does falls on both alike: the ratio of each round is of two measures
/// that stand next to each other, and the middle one of the rounds counts.
/// </summary>
internal static class Race
{
    private const int MostWarming = 15;

    /// <summary>The results of both in their rounds; <paramref name="first"/> and <paramref name="second"/> change who begins.</summary>
    public static async Task<(IReadOnlyList<T> First, IReadOnlyList<T> Second)> Run<T>(int rounds, Func<Task<T>> first, Func<Task<T>> second)
    {
        var (one, other) = (new List<T>(), new List<T>());
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) one.Add(await first());
            other.Add(await second());
            if (round % 2 == 1) one.Add(await first());
        }

        return (one, other);
    }

    /// <summary>
    /// Runs something until it no longer gets faster by that: a program compiles what is asked of it often once more, and better, for some seconds.
    /// </summary>
    /// <param name="quick">Once is enough.</param>
    /// <param name="run">Runs it once and says how fast it was.</param>
    public static async Task Warm(bool quick, Func<Task<double>> run)
    {
        var (best, idle) = (0.0, 0);
        for (var round = 0; round < (quick ? 1 : MostWarming) && idle < 2; round++)
        {
            var now = await run();
            idle = now > best * 1.03 ? 0 : idle + 1;
            best = Math.Max(best, now);
        }
    }

    public static double Middle(IEnumerable<double> values)
    {
        var inOrder = values.Order().ToList();
        return inOrder.Count % 2 == 1 ? inOrder[inOrder.Count / 2] : (inOrder[(inOrder.Count / 2) - 1] + inOrder[inOrder.Count / 2]) / 2;
    }
}
