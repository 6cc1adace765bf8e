namespace Network.Core.Access;

/// <summary>Everything that gives one person rights, as the database has it.</summary>
public sealed record Grants
{
    /// <summary>Whoever nobody has given anything.</summary>
    public static readonly Grants None = new();

    /// <summary>May organise every network.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The right as organiser or reader, by network.</summary>
    public IReadOnlyDictionary<long, NetworkRight> Staff { get; init; } = new Dictionary<long, NetworkRight>();

    /// <summary>Where the person answers for a kommune.</summary>
    public IReadOnlyCollection<KommuneInNetwork> Contacts { get; init; } = [];

    /// <summary>Where the person takes part for a kommune.</summary>
    public IReadOnlyCollection<KommuneInNetwork> Participations { get; init; } = [];
}

/// <summary>One kommune's part in one network.</summary>
public readonly record struct KommuneInNetwork(long NetworkId, long KommuneId);
