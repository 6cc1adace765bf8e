namespace Network.Core.Practical;

/// <summary>What somebody wants of what is served and of nights.</summary>
/// <param name="Meals">Those they eat.</param>
/// <param name="Nights">Those they sleep there.</param>
/// <param name="Diet">What the kitchen has to know; null where nothing, or where they eat nothing.</param>
public sealed record StayWish(IReadOnlyList<string> Meals, IReadOnlyList<string> Nights, string? Diet);
