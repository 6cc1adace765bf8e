using Network.Core.Programme;

namespace Network.Data.Programme;

/// <summary>Reads and forgets items inside a larger transaction.</summary>
internal static class ProgrammeRows
{
    private static readonly Sql s_slidesOfGathering = new("""
        SELECT f.Id, f.ProgrammeItemId, f.Name, f.Url, f.Size
        FROM Session s JOIN ProgrammeItem p ON p.SessionId = s.Id JOIN ProgrammeSlide f ON f.ProgrammeItemId = p.Id
        WHERE s.GatheringId = @gatheringId ORDER BY f.Id
        """);

    private static readonly Sql s_forgetSlides = new("DELETE FROM ProgrammeSlide WHERE ProgrammeItemId IN (SELECT p.Id FROM ProgrammeItem p WHERE p.SessionId = @sessionId)");

    private static readonly Sql s_forgetItems = new("DELETE FROM ProgrammeItem WHERE SessionId = @sessionId");

    /// <summary>The slides of a gathering by item, without what is in them.</summary>
    public static async Task<ILookup<long, ProgrammeSlide>> Slides(this SqlRunner sql, long gatheringId) =>
        (await sql.List<ProgrammeSlide>(s_slidesOfGathering, new { gatheringId })).ToLookup(s => s.ProgrammeItemId);

    /// <summary>Takes away all of a session that is to go.</summary>
    public static async Task ForgetProgramme(this SqlRunner sql, long sessionId)
    {
        await sql.Change(s_forgetSlides, new { sessionId });
        await sql.Change(s_forgetItems, new { sessionId });
    }
}
