namespace Network.Core.Minutes;

/// <summary>What somebody who was present says of a draft.</summary>
public sealed record MinutesComment
{
    /// <summary>The longest.</summary>
    public const int Longest = 4000;

    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is; their name now.</summary>
    public string Name { get; init; } = "";

    /// <summary>In their words.</summary>
    public string Body { get; init; } = "";

    /// <summary>The revision that they read.</summary>
    public int Revision { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When an organiser marked it as handled (UTC); null where none has.</summary>
    public DateTimeOffset? HandledAt { get; init; }
}

/// <summary>What came of a comment.</summary>
public enum CommentOutcome
{
    /// <summary>The organisers see it.</summary>
    Done,

    /// <summary>There are no minutes that this person may comment on.</summary>
    NotFound,

    /// <summary>The last day has passed, or the minutes are published.</summary>
    TooLate,
}
