namespace Network.Core.Invitations;

/// <summary>A tool that a network asks its kommuner about.</summary>
/// <param name="Id">The row; 0 for one that is not stored yet.</param>
/// <param name="Name">What it is called; the same in every language.</param>
/// <param name="Url">Where it is told about; null where nowhere.</param>
public sealed record NetworkTool(long Id, string Name, string? Url)
{
    /// <summary>What a list is begun with: what the competence centres of Vestland offer.</summary>
    public static readonly IReadOnlyList<NetworkTool> Usual =
    [
        new(0, "Jeg vet", "https://www.jegvet.no"),
        new(0, "Snakke", "https://snakkemedbarn.no"),
        new(0, "Trygg til handling", null),
        new(0, "TryggEst", null),
        new(0, "Din utvei", "https://dinutvei.no"),
        new(0, "Rus og vold", null),
        new(0, "seksuellatferd.no", "https://seksuellatferd.no"),
        new(0, "Sinnemestring", null),
        new(0, "MAP", null),
        new(0, "Implementere", null),
    ];
}

/// <summary>Where a kommune stands with one tool.</summary>
/// <param name="ToolId">Which.</param>
/// <param name="Wish">How.</param>
public sealed record KommuneTool(long ToolId, ToolWish Wish);

/// <summary>What an organiser changes about a network's tools. A tool that is in neither list is one that somebody else added meanwhile.</summary>
/// <param name="Saved">In order.</param>
/// <param name="Removed">Rows that were emptied.</param>
public sealed record ToolListChange(IReadOnlyList<NetworkTool> Saved, IReadOnlyList<long> Removed);
