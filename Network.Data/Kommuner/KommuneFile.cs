using System.Globalization;

namespace Network.Data.Kommuner;

/// <summary>The kommuner of 2024 as facts, embedded in this assembly.</summary>
internal static class KommuneFile
{
    private const string Resource = "db/reference/kommuner-2024.csv";

    /// <summary>Every line of the file.</summary>
    public static IReadOnlyList<KommuneRow> Read()
    {
        using var stream = typeof(KommuneFile).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => Parse(l.TrimEnd('\r').Split(';')))];
    }

    private static KommuneRow Parse(string[] fields) => new()
    {
        Id = int.Parse(fields[0], CultureInfo.InvariantCulture),
        Number = fields[0],
        Name = fields[1],
        OtherNames = fields[2],
        FylkeId = int.Parse(fields[3], CultureInfo.InvariantCulture),
        FylkeName = fields[4],
        Latitude = double.Parse(fields[5], CultureInfo.InvariantCulture),
        Longitude = double.Parse(fields[6], CultureInfo.InvariantCulture),
        LanguageForm = fields[7] switch { "nynorsk" => "Nynorsk", "bokmål" => "Bokmal", _ => "Neutral" },
    };
}
