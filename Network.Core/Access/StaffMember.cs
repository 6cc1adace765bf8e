namespace Network.Core.Access;

/// <summary>Somebody who organises or reads a network.</summary>
public sealed record StaffMember
{
    /// <summary>The person's row.</summary>
    public long PersonId { get; init; }

    /// <summary>Name; empty where the person has not said one yet.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>What they may.</summary>
    public NetworkRight Right { get; init; }
}
