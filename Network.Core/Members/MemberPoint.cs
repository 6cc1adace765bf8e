using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>Something that is still to be done after a gathering.</summary>
public sealed record MemberPoint
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>What.</summary>
    public string What { get; init; } = "";

    /// <summary>The last day, in Oslo; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The name of who is to do it; null for nobody.</summary>
    public string? Person { get; init; }

    /// <summary>The kommune that is to do it; null for none.</summary>
    public string? Kommune { get; init; }

    /// <summary>The gathering that decided it.</summary>
    public LocalText Gathering { get; init; } = LocalText.Empty;

    /// <summary>Whose it is, for the reader.</summary>
    public PointOwner Owner { get; init; }

    /// <summary>Theirs to do, or their kommune's.</summary>
    public bool IsOwn => Owner != PointOwner.Others;

    /// <summary>True from the day after its last.</summary>
    public bool IsLate(DateOnly today) => DueOn < today;
}

/// <summary>Whose a follow-up point is, for one reader; in the order that they are shown.</summary>
public enum PointOwner
{
    /// <summary>The reader's own.</summary>
    Mine,

    /// <summary>A kommune's that the reader is in the network for.</summary>
    MyKommune,

    /// <summary>Somebody else's, or nobody's yet.</summary>
    Others,
}
