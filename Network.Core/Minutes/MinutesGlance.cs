using Network.Core.Texts;

namespace Network.Core.Minutes;

/// <summary>A gathering in a list of minutes.</summary>
public sealed record MinutesGlance
{
    /// <summary>The gathering's place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What it is called.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>When it starts (UTC); null where no session takes place.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Where the minutes stand; null where nobody has begun.</summary>
    public MinutesState? State { get; init; }

    /// <summary>The newest edition; 0 where none is published.</summary>
    public int Edition { get; init; }

    /// <summary>When that was published (UTC).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The last day for comments, in Oslo.</summary>
    public DateOnly? CommentsUntil { get; init; }

    /// <summary>An organiser has said that there need be none.</summary>
    public bool IsWaived { get; init; }

    /// <summary>True where the gathering is over and there are none, and should be.</summary>
    public bool IsMissing(DateTimeOffset now) => Edition == 0 && !IsWaived && EndsAt <= now;
}
