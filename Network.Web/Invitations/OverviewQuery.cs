namespace Network.Web.Invitations;

/// <summary>What the address of the overview asks for.</summary>
public sealed record OverviewQuery
{
    /// <summary>A reply's name, or None for those without; anything else is all.</summary>
    public string? Svar { get; init; }

    /// <summary>namn, svar, folk, manglar or endra; anything else is namn.</summary>
    public string? Sorter { get; init; }

    /// <summary>Only where something is missing.</summary>
    public bool Manglar { get; init; }

    /// <summary>Only those that have changed something in the last week.</summary>
    public bool Endra { get; init; }
}
