using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>Something that a person is to follow up, or has said is done, or that a gathering needs no minutes.</summary>
public sealed record OwnFollowUp
{
    /// <summary>Why it is here.</summary>
    public OwnFollowUpKind Kind { get; init; }

    /// <summary>What is to be done; null where it is about minutes.</summary>
    public string? What { get; init; }

    /// <summary>The gathering.</summary>
    public LocalText Gathering { get; init; } = LocalText.Empty;

    /// <summary>By when; null for no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was done, or said; null where it is to be done.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What they, or whoever did it, wrote; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>What a person has to do with it.</summary>
public enum OwnFollowUpKind
{
    /// <summary>It is theirs to do.</summary>
    Owner,

    /// <summary>They marked it done for somebody else.</summary>
    Done,

    /// <summary>They said that a gathering needs no minutes.</summary>
    Waived,
}
