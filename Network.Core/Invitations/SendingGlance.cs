namespace Network.Core.Invitations;

/// <summary>One sending and how far it has come.</summary>
public sealed record SendingGlance
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The letter, or a reminder.</summary>
    public SendingKind Kind { get; init; }

    /// <summary>Who sent it.</summary>
    public string Author { get; init; } = "";

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>All its mails.</summary>
    public int Mails { get; init; }

    /// <summary>Handed over.</summary>
    public int Sent { get; init; }

    /// <summary>Refused for good.</summary>
    public int Failed { get; init; }

    /// <summary>Not sent, since the kommune had answered when its turn came.</summary>
    public int Withheld { get; init; }

    /// <summary>Still on their way.</summary>
    public int Waiting => Mails - Sent - Failed - Withheld;
}
