namespace Network.Core.Kommuner;

/// <summary>A municipality as of 1 January 2024.</summary>
public sealed record Kommune
{
    /// <summary>The kommunenummer as a number: 301 is Oslo.</summary>
    public required int Id { get; init; }

    /// <summary>The kommunenummer as it is written, four digits.</summary>
    public required string Number { get; init; }

    /// <summary>The Norwegian name. Two kommuner may share it: show <see cref="KommuneCatalogue.Label"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Its Sami and Kven names, as official as the Norwegian one.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>The fylkesnummer as a number.</summary>
    public required int FylkeId { get; init; }

    /// <summary>The name of the fylke.</summary>
    public required string FylkeName { get; init; }

    /// <summary>Degrees north (WGS 84) of a point within it.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east (WGS 84) of a point within it.</summary>
    public required double Longitude { get; init; }

    /// <summary>The form of Norwegian it has asked for.</summary>
    public required LanguageForm LanguageForm { get; init; }
}
