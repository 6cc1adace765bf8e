namespace Network.Core.Practical;

/// <summary>What a kitchen and a hotel have to know, in numbers and without names.</summary>
/// <param name="Confirmed">All who have a place in the room.</param>
/// <param name="Answered">Those of them who have answered.</param>
/// <param name="Meals">How many eat each meal, in the organiser's order; what is no longer served comes last.</param>
/// <param name="Nights">How many sleep there each night.</param>
/// <param name="Diets">What was written about food, with how many wrote the same; the most frequent first.</param>
public sealed record KitchenSummary(
    int Confirmed, int Answered, IReadOnlyList<(string Name, int Count)> Meals, IReadOnlyList<(string Name, int Count)> Nights, IReadOnlyList<(string Text, int Count)> Diets)
{
    /// <summary>Puts what is served first in its order, with 0 where nobody wants it; then what somebody chose before it was taken away.</summary>
    public static IReadOnlyList<(string Name, int Count)> InOrder(IReadOnlyList<string> served, IEnumerable<(string Name, int Count)> chosen)
    {
        var counts = chosen.ToDictionary(c => c.Name, c => c.Count);
        return [.. served.Select(n => (n, counts.GetValueOrDefault(n))), .. counts.Where(c => !served.Contains(c.Key)).Select(c => (c.Key, c.Value))];
    }

    /// <summary>The same words in any spelling are one: «Gluten», «gluten ». The most frequent first.</summary>
    public static IReadOnlyList<(string Text, int Count)> Grouped(IEnumerable<string> diets) =>
        [.. diets.GroupBy(d => d.Trim().TrimEnd('.').ToLowerInvariant()).Select(g => (g.First().Trim(), g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Item1, StringComparer.OrdinalIgnoreCase)];
}
