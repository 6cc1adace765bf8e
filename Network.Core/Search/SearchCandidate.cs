namespace Network.Core.Search;

/// <summary>A document that holds the words and that the person may open, without its text.</summary>
/// <param name="Id">Its row in the index.</param>
/// <param name="Score">How well it fits, larger is better; 0 where nothing was looked for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NetworkId">Its network.</param>
/// <param name="KommuneId">Its kommune; null for none.</param>
/// <param name="Day">The day it is about; null for none.</param>
/// <param name="Tools">Key and name of the tools it is about.</param>
public sealed record SearchCandidate(long Id, double Score, SearchKind Kind, long NetworkId, long? KommuneId, DateOnly? Day, IReadOnlyList<(string Key, string Name)> Tools)
{
    private const int YearsThatCount = 10;
    private const double WorthOfNew = 0.15;

    /// <summary>Those wanted, in order: the same for the same documents on the same day, whatever order they come in.</summary>
    public static IReadOnlyList<SearchCandidate> InOrder(IEnumerable<SearchCandidate> found, SearchOrder order, DateOnly today) => order == SearchOrder.Newest
        ? [.. found.OrderByDescending(c => c.Day ?? DateOnly.MinValue).ThenByDescending(c => c.Id)]
        : [.. found.OrderByDescending(c => c.Worth(today)).ThenByDescending(c => c.Day ?? DateOnly.MinValue).ThenByDescending(c => c.Id)];

    /// <summary>The score, a little higher for what is newer.</summary>
    public double Worth(DateOnly today)
    {
        var years = Day is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) / 365.25 : YearsThatCount;
        return Score * (1 + WorthOfNew * Math.Max(0, 1 - years / YearsThatCount));
    }
}
