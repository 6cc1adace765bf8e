using Network.Core.Kommuner;

namespace Network.Data.Kommuner;

/// <summary>A kommune as stored; the other names stand in one column.</summary>
internal sealed record KommuneRow
{
    public const string BetweenNames = " | ";

    public int Id { get; init; }

    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public string OtherNames { get; init; } = "";

    public int FylkeId { get; init; }

    public string FylkeName { get; init; } = "";

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public string LanguageForm { get; init; } = "";

    public Kommune ToKommune() => new()
    {
        Id = Id,
        Number = Number,
        Name = Name,
        OtherNames = OtherNames.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries),
        FylkeId = FylkeId,
        FylkeName = FylkeName,
        Latitude = Latitude,
        Longitude = Longitude,
        LanguageForm = Enum.Parse<LanguageForm>(LanguageForm),
    };
}
