using Network.Core.Gatherings;

namespace Network.Data.Gatherings;

/// <summary>Reads whole gatherings. The statements are shared by what the public, the registered and organisers may see.</summary>
internal static class GatheringReader
{
    private static readonly Sql s_bySlug = new("""
        SELECT g.Id, g.LearningNetworkId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.DescriptionNn, g.DescriptionNb, g.DescriptionEn,
               g.Mode, g.State, g.Audience, g.Capacity, g.Taken, g.OpensAt, g.ClosesAt, g.LinkDaysBefore, g.LinkTime, g.JoinIsAttendance, g.Version, g.CancelReason,
               g.Address, g.MapUrl, g.DirectionsNn, g.DirectionsNb, g.DirectionsEn, g.Meals, g.Nights, g.NeedsKeptDays, g.NeedsDeletedAt,
               g.OnlineCapacity, g.OnlineTaken, g.Held, g.HeldUntil, g.OfferHours
        FROM Gathering g WHERE g.Slug = @slug
        """);

    private static readonly Sql s_byId = new("""
        SELECT g.Id, g.LearningNetworkId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.DescriptionNn, g.DescriptionNb, g.DescriptionEn,
               g.Mode, g.State, g.Audience, g.Capacity, g.Taken, g.OpensAt, g.ClosesAt, g.LinkDaysBefore, g.LinkTime, g.JoinIsAttendance, g.Version, g.CancelReason,
               g.Address, g.MapUrl, g.DirectionsNn, g.DirectionsNb, g.DirectionsEn, g.Meals, g.Nights, g.NeedsKeptDays, g.NeedsDeletedAt,
               g.OnlineCapacity, g.OnlineTaken, g.Held, g.HeldUntil, g.OfferHours
        FROM Gathering g WHERE g.Id = @id
        """);

    public static async Task<Gathering?> Gathering(this SqlRunner sql, string slug) =>
        await Whole(sql, await sql.Find<GatheringRow>(s_bySlug, new { slug }));

    public static async Task<Gathering?> Gathering(this SqlRunner sql, long id) =>
        await Whole(sql, await sql.Find<GatheringRow>(s_byId, new { id }));

    private static async Task<Gathering?> Whole(SqlRunner sql, GatheringRow? row) =>
        row?.With(await sql.Sessions(row.Id), await sql.Questions(row.Id));
}
