using Network.Core.Texts;

namespace Network.Core.FollowUps;

/// <summary>What somebody is to do after a gathering, once the minutes that say so are published.</summary>
public sealed record FollowUpPoint
{
    /// <summary>The row.</summary>
    public required long Id { get; init; }

    /// <summary>What is to be done, as it was written.</summary>
    public required string What { get; init; }

    /// <summary>Who is to do it; nobody where it is left open.</summary>
    public FollowUpOwner Owner { get; init; } = FollowUpOwner.Nobody;

    /// <summary>Whose name stands there; null for nobody.</summary>
    public string? OwnerName { get; init; }

    /// <summary>By when, a day in Oslo; null for no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was marked done (UTC); null where it is to be done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who marked it; empty for somebody who is deleted, null where it is to be done.</summary>
    public string? DoneBy { get; init; }

    /// <summary>What they added; null for nothing.</summary>
    public string? DoneNote { get; init; }

    /// <summary>Counts up with each change.</summary>
    public int Version { get; init; }

    /// <summary>The gathering whose minutes hold it.</summary>
    public long GatheringId { get; init; }

    /// <summary>That gathering's place in addresses.</summary>
    public string GatheringSlug { get; init; } = "";

    /// <summary>That gathering's title.</summary>
    public LocalText GatheringTitle { get; init; } = LocalText.Empty;

    /// <summary>The network's place in addresses.</summary>
    public string NetworkSlug { get; init; } = "";

    /// <summary>The network's name.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>Where it stands on this day.</summary>
    public FollowUpState On(DateOnly today) => FollowUpRules.State(DueOn, DoneAt, today);
}
