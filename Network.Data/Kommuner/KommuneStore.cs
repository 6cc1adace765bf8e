using Network.Core.Kommuner;

namespace Network.Data.Kommuner;

/// <summary>Reads the kommuner. They change at most once a year: keep a <see cref="KommuneCatalogue"/> of them.</summary>
public sealed class KommuneStore(Database database)
{
    private static readonly Sql s_all = new("""
        SELECT k.Id, k.Number, k.Name, k.OtherNames, k.FylkeId, f.Name AS FylkeName, k.Latitude, k.Longitude, k.LanguageForm
        FROM Kommune k
        JOIN Fylke f ON f.Id = k.FylkeId
        ORDER BY k.Id
        """);

    /// <summary>Every kommune, by number.</summary>
    public async Task<IReadOnlyList<Kommune>> All(CancellationToken stop = default) => await database.Read(All, stop);

    internal static async Task<IReadOnlyList<Kommune>> All(SqlRunner sql) =>
        [.. (await sql.List<KommuneRow>(s_all)).Select(r => r.ToKommune())];
}
