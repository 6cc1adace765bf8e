using Network.Core.Texts;

namespace Network.Core.Practical;

/// <summary>Where a gathering is, what is served and where one may sleep, and how places are given. Moments are UTC.</summary>
public sealed record PracticalInfo
{
    /// <summary>The usual time to keep what people need, in days after the last session.</summary>
    public const int UsualKeptDays = 14;

    /// <summary>Nothing said.</summary>
    public static readonly PracticalInfo None = new();

    /// <summary>Street and town; null where it is not said.</summary>
    public string? Address { get; init; }

    /// <summary>A map that the organiser has chosen; null: see <see cref="Map"/>.</summary>
    public string? MapUrl { get; init; }

    /// <summary>How to get there and what else to know, in Markdown.</summary>
    public LocalText Directions { get; init; } = LocalText.Empty;

    /// <summary>What is served; empty where nothing is, and then nobody is asked what they eat.</summary>
    public IReadOnlyList<string> Meals { get; init; } = [];

    /// <summary>Nights that one may sleep there.</summary>
    public IReadOnlyList<string> Nights { get; init; } = [];

    /// <summary>How many days after the last session what people need is deleted.</summary>
    public int NeedsKeptDays { get; init; } = UsualKeptDays;

    /// <summary>When it was; null where it was not.</summary>
    public DateTimeOffset? NeedsDeletedAt { get; init; }

    /// <summary>Places online of a hybrid gathering; null where there is no limit.</summary>
    public int? OnlineCapacity { get; init; }

    /// <summary>How many of them are taken.</summary>
    public int OnlineTaken { get; init; }

    /// <summary>Places that are kept for kommuner and not taken.</summary>
    public int Held { get; init; }

    /// <summary>Until when they are kept; null: until the gathering begins.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>How many hours a freed place is offered to the first in line; null where it is given at once.</summary>
    public int? OfferHours { get; init; }

    /// <summary>True where people are asked what they want.</summary>
    public bool Asks => Meals.Count > 0 || Nights.Count > 0;

    /// <summary>The organiser's map, or a search for the address; null where there is neither.</summary>
    public string? Map => MapUrl ?? (Address is null ? null : $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(Address)}");
}
