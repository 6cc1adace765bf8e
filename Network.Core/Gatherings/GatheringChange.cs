namespace Network.Core.Gatherings;

/// <summary>One change of what people were told about a gathering, with what has come of telling it. Moments are UTC.</summary>
public sealed record GatheringChange
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>What was changed.</summary>
    public GatheringChangeKind Kind { get; init; }

    /// <summary>The name of who did it.</summary>
    public string Person { get; init; } = "";

    /// <summary>What people are told about why; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it is told, and can no longer be undone.</summary>
    public DateTimeOffset TellFrom { get; init; }

    /// <summary>When it was undone; null where it was not.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>The name of who undid it; null where nobody did.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>How many mails have told it.</summary>
    public int Sent { get; init; }

    /// <summary>How many mails about it never arrived.</summary>
    public int Failed { get; init; }

    /// <summary>How many mails about it are on their way.</summary>
    public int Underway { get; init; }

    /// <summary>The sessions that it is about; none where the whole gathering is cancelled.</summary>
    public IReadOnlyList<ChangedSession> Sessions { get; init; } = [];

    /// <summary>True as long as nobody has been told of it.</summary>
    public bool MayUndoAt(DateTimeOffset now) => UndoneAt is null && TellFrom > now;
}
