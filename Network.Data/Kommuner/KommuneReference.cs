namespace Network.Data.Kommuner;

/// <summary>
/// Brings the kommuner of the embedded file into the database at start. Names and points follow the file; the language form
/// is set only when a kommune is new, so that what somebody has set stays.
/// </summary>
public sealed class KommuneReference(Database database)
{
    private const int Tries = 3;

    private static readonly Sql s_stored = new("SELECT Id, Name, OtherNames, FylkeId, Latitude, Longitude FROM Kommune");

    private static readonly Sql s_fylker = new("SELECT Id FROM Fylke");

    private static readonly Sql s_addFylke = new("INSERT INTO Fylke (Id, Name) VALUES (@FylkeId, @FylkeName)");

    private static readonly Sql s_add = new("""
        INSERT INTO Kommune (Id, Number, Name, OtherNames, FylkeId, Latitude, Longitude, LanguageForm)
        VALUES (@Id, @Number, @Name, @OtherNames, @FylkeId, @Latitude, @Longitude, @LanguageForm)
        """);

    private static readonly Sql s_correct = new("""
        UPDATE Kommune
        SET Name = @Name, OtherNames = @OtherNames, FylkeId = @FylkeId, Latitude = @Latitude, Longitude = @Longitude
        WHERE Id = @Id
        """);

    /// <summary>Adds what is missing and corrects what differs, in one transaction; returns how many kommuner that were.</summary>
    public async Task<int> Load(CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.Write(Load, stop);
            }
            catch (Exception e) when (UniqueViolation.Is(e) && attempt < Tries)
            {
                // Another node was adding the same kommuner; the next round finds them there.
            }
        }
    }

    private static async Task<int> Load(SqlRunner sql)
    {
        var file = KommuneFile.Read();
        var stored = (await sql.List<KommuneRow>(s_stored)).ToDictionary(r => r.Id);
        var fylker = (await sql.List<int>(s_fylker)).ToHashSet();
        await sql.Change(s_addFylke, file.DistinctBy(r => r.FylkeId).Where(r => !fylker.Contains(r.FylkeId)));
        var added = await sql.Change(s_add, file.Where(r => !stored.ContainsKey(r.Id)));
        return added + await sql.Change(s_correct, file.Where(r => stored.TryGetValue(r.Id, out var old) && Differs(r, old)));
    }

    private static bool Differs(KommuneRow file, KommuneRow stored) =>
        (file.Name, file.OtherNames, file.FylkeId, file.Latitude, file.Longitude)
        != (stored.Name, stored.OtherNames, stored.FylkeId, stored.Latitude, stored.Longitude);
}
