using Network.Core.Gatherings;
using Network.Core.Programme;

namespace Network.Data.Gatherings;

/// <summary>Reads whole gatherings. The statements are shared by what the public, the registered and organisers may see.</summary>
internal static class GatheringReader
{
    private static readonly Sql s_whole = new("""
        SELECT g.Id, g.LearningNetworkId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.DescriptionNn, g.DescriptionNb, g.DescriptionEn,
               g.Mode, g.State, g.Audience, g.Capacity, g.Taken, g.OpensAt, g.ClosesAt, g.LinkDaysBefore, g.LinkTime, g.JoinIsAttendance, g.Version, g.CancelReason,
               g.Address, g.MapUrl, g.DirectionsNn, g.DirectionsNb, g.DirectionsEn, g.Meals, g.Nights, g.NeedsKeptDays, g.NeedsDeletedAt,
               g.OnlineCapacity, g.OnlineTaken, g.Held, g.HeldUntil, g.OfferHours
        FROM Gathering g WHERE g.Id = @id OR g.Slug = @slug;
        SELECT s.Id, s.GatheringId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.TimeMark, s.LinkMark,
               s.LinkDueAt, s.LinkReleasedAt, s.NoticeFrom, s.TellFrom, s.Sequence, s.CancelledAt, s.CancelReason
        FROM Session s WHERE s.GatheringId = (SELECT g.Id FROM Gathering g WHERE g.Id = @id OR g.Slug = @slug) ORDER BY s.StartsAt, s.Id;
        SELECT p.Id, p.SessionId, p.StartMinute, p.Minutes, p.Title, p.Description, p.Place, p.Track, p.Speakers, p.Questions, p.Version
        FROM Session s JOIN ProgrammeItem p ON p.SessionId = s.Id
        WHERE s.GatheringId = (SELECT g.Id FROM Gathering g WHERE g.Id = @id OR g.Slug = @slug) ORDER BY p.StartMinute, p.Id;
        SELECT q.Id, q.Kind, q.Text, q.Options, q.Required FROM Question q
        WHERE q.GatheringId = (SELECT g.Id FROM Gathering g WHERE g.Id = @id OR g.Slug = @slug) AND q.RemovedAt IS NULL ORDER BY q.Position, q.Id
        """);

    public static Task<Gathering?> Gathering(this SqlRunner sql, string slug) => Whole(sql, null, slug);

    public static Task<Gathering?> Gathering(this SqlRunner sql, long id) => Whole(sql, id, null);

    /// <summary>The gathering's sessions by start, with their programme.</summary>
    public static async Task<IReadOnlyList<Session>> Sessions(this SqlRunner sql, long gatheringId) => (await sql.Gathering(gatheringId))?.Sessions ?? [];

    private static Task<Gathering?> Whole(SqlRunner sql, long? id, string? slug) => sql.Several(s_whole, new { id, slug }, async parts =>
    {
        var row = await parts.Find<GatheringRow>();
        return row?.With(await Sessions(parts), await QuestionRows.Read(parts));
    });

    private static async Task<IReadOnlyList<Session>> Sessions(SqlAnswers parts)
    {
        var sessions = await parts.List<Session>();
        var programme = (await parts.List<ProgrammeItem>()).ToLookup(p => p.SessionId);
        return [.. sessions.Select(s => s with { Programme = [.. programme[s.Id]] })];
    }
}
