using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>How one gathering was judged, beside the others of its network.</summary>
public sealed record TrendPoint
{
    /// <summary>The gathering's place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The gathering.</summary>
    public required LocalText Title { get; init; }

    /// <summary>When it began, in UTC; null where nothing takes place.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>True while answers may come in, or nobody has been asked yet.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many were asked.</summary>
    public int Asked { get; init; }

    /// <summary>How many have answered.</summary>
    public int Answered { get; init; }

    /// <summary>The mean of the usefulness, 1 to 5; null where it was not asked or may not be shown.</summary>
    public double? Usefulness { get; init; }

    /// <summary>The share, 0 to 1, who will use it; null where it was not asked or may not be shown.</summary>
    public double? WillUse { get; init; }

    /// <summary>The share, 0 to 1, who have answered; null where nobody was asked.</summary>
    public double? Rate => Asked == 0 ? null : (double)Answered / Asked;
}
