namespace Network.Core.Registrations;

/// <summary>One registration in an organiser's list. Moments are UTC.</summary>
public sealed record RegistrationLine
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Name as given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>E.164; null where not given.</summary>
    public string? Phone { get; init; }

    /// <summary>Null for another organisation.</summary>
    public string? Kommune { get; init; }

    /// <summary>Null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Null where not given.</summary>
    public string? Role { get; init; }

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; init; }

    /// <summary>The place on the waiting list, from 1; 0 where not waiting.</summary>
    public int Position { get; init; }

    /// <summary>Until when they are offered a place; null where they are not.</summary>
    public DateTimeOffset? OfferedUntil { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When it was given up; null where it was not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>How many mails to the person were refused for good.</summary>
    public int FailedMails { get; init; }

    /// <summary>Kommune or organisation; empty where neither is known.</summary>
    public string From => Kommune ?? Organisation ?? "";
}
