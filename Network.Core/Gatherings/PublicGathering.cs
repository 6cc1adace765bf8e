using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>A published or cancelled gathering with what the public page says of its network.</summary>
public sealed record PublicGathering
{
    /// <summary>The gathering. Its sessions hold no meeting link: nobody learns one from a public page.</summary>
    public required Gathering Gathering { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>The network's place in public addresses.</summary>
    public required string NetworkSlug { get; init; }

    /// <summary>How many are on the waiting list.</summary>
    public int Waiting { get; init; }

    /// <summary>True where minutes are published, whoever may read them.</summary>
    public bool HasMinutes { get; init; }

    /// <summary>The kommuner of the network's region, for an audience that is limited to them.</summary>
    public IReadOnlyList<long> KommuneIds { get; init; } = [];
}
