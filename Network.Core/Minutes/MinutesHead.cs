using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Minutes;

/// <summary>A gathering, and where its minutes stand.</summary>
public sealed record MinutesHead
{
    /// <summary>The gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What it is called.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>Where the gathering stands.</summary>
    public GatheringState GatheringState { get; init; }

    /// <summary>When the first session starts (UTC); null where none takes place.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When the last session ends (UTC).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Where people meet; null where they do not, or it is not said.</summary>
    public string? Place { get; init; }

    /// <summary>The network's row.</summary>
    public long NetworkId { get; init; }

    /// <summary>The network's place in addresses.</summary>
    public string NetworkSlug { get; init; } = "";

    /// <summary>The network.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>The minutes' row; null where nobody has begun.</summary>
    public long? MinutesId { get; init; }

    /// <summary>Where the minutes stand.</summary>
    public MinutesState State { get; init; }

    /// <summary>The newest save; 0 where nobody has begun.</summary>
    public int Revision { get; init; }

    /// <summary>The newest edition; 0 where none is published.</summary>
    public int Edition { get; init; }

    /// <summary>When they went out for comments (UTC); null where they have not.</summary>
    public DateTimeOffset? CommentsFrom { get; init; }

    /// <summary>The last day for comments, in Oslo.</summary>
    public DateOnly? CommentsUntil { get; init; }

    /// <summary>When the newest edition was published (UTC).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many at least were present who are deleted since.</summary>
    public int DeletedPresent { get; init; }

    /// <summary>True where comments are taken on that day.</summary>
    public bool TakesComments(DateOnly today) => State == MinutesState.Commenting && CommentsUntil >= today;
}
