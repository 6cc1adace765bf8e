namespace Network.Core.Invitations;

/// <summary>Somebody whom a kommune has named for a network.</summary>
public sealed record NamedPerson
{
    /// <summary>The participant's row; 0 for one who is new.</summary>
    public long Id { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where they work; null where not said.</summary>
    public string? Service { get; init; }

    /// <summary>Those of the network's wanted roles that they have.</summary>
    public IReadOnlyList<long> RoleIds { get; init; } = [];

    /// <summary>A role in the kommune's own words; null for none.</summary>
    public string? OwnRole { get; init; }
}
