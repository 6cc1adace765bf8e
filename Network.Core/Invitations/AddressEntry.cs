using Network.Core.Mail;

namespace Network.Core.Invitations;

/// <summary>Where a network writes to a kommune: its postmottak, or somebody by name.</summary>
public sealed record AddressEntry
{
    /// <summary>The row; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>The kommunenummer as a number.</summary>
    public long KommuneId { get; init; }

    /// <summary>Address as given; compared without case. Once for each kommune of a network.</summary>
    public string Email { get; init; } = "";

    /// <summary>Whose it is; null for a shared one such as postmottak, and where nobody has said.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone in E.164; null where not known.</summary>
    public string? Phone { get; init; }

    /// <summary>True where it is nobody's own: the kommune's mailroom reads it.</summary>
    public bool IsMailbox => Name is null && Email.Split('@')[0].Contains("post", StringComparison.OrdinalIgnoreCase);

    /// <summary>Changes with what is said; whoever saves over it sends back the one they saw.</summary>
    public string Mark => $"{KommuneId}:{Email}:{Name}:{Phone}";

    /// <summary>What may stand only once in a network.</summary>
    internal (long KommuneId, string EmailKey) Key => (KommuneId, EmailAddress.Key(Email));
}
