namespace Network.Core.Invitations;

/// <summary>One thing that was changed about a kommune's answer.</summary>
public sealed record InvitationChange
{
    /// <summary>What.</summary>
    public ChangeKind What { get; init; }

    /// <summary>The answer's name, or the person's; null where the kind says enough.</summary>
    public string? Detail { get; init; }

    /// <summary>The contact named on the page when it was saved; null where nobody was.</summary>
    public string? Who { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What can change about a kommune's answer.</summary>
public enum ChangeKind
{
    /// <summary>The answer.</summary>
    Reply,

    /// <summary>Whom to ask.</summary>
    Contact,

    /// <summary>A person was named.</summary>
    PersonAdded,

    /// <summary>A person's roles or service.</summary>
    PersonChanged,

    /// <summary>A person was taken away, or left.</summary>
    PersonRemoved,

    /// <summary>Answers to the organisers' questions.</summary>
    Input,

    /// <summary>Tools that it uses or wants help with.</summary>
    Tools,

    /// <summary>The kommune got a new link, and the old one stopped.</summary>
    LinkRenewed,
}
