using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Data.Materials;

/// <summary>Where materials are put: a network, or a gathering of it.</summary>
public sealed record MaterialPlace
{
    /// <summary>The network's slug.</summary>
    public string NetworkSlug { get; init; } = "";

    /// <summary>The gathering; null for the network itself.</summary>
    public long? GatheringId { get; init; }

    /// <summary>The state of the gathering; null for none.</summary>
    public GatheringState? State { get; init; }

    /// <summary>In nynorsk.</summary>
    public string? NameNn { get; init; }

    /// <summary>In bokmål.</summary>
    public string? NameNb { get; init; }

    /// <summary>In English.</summary>
    public string? NameEn { get; init; }

    /// <summary>What it is called.</summary>
    public LocalText Name => new(NameNn, NameNb, NameEn);

    /// <summary>The items of the gathering's programme that a material can belong to, in their order.</summary>
    public IReadOnlyList<MaterialItem> Items { get; init; } = [];
}
