using Network.Core.Minutes;
using Network.Data.FollowUps;

namespace Network.Data.Minutes;

/// <summary>Reads the parts of minutes that several stores show.</summary>
internal static class MinutesRows
{
    private static readonly Sql s_revision = new("""
        SELECT r.Number, r.PersonId, p.Name, r.SavedAt, r.RestoredFrom, r.Document
        FROM MinutesRevision r JOIN Person p ON p.Id = r.PersonId
        WHERE r.GatheringMinutesId = @minutesId AND r.Number = @number
        """);

    private static readonly Sql s_presence = new("""
        SELECT r.Id AS RegistrationId, r.Name, k.Name AS Kommune, r.Organisation,
               CASE WHEN EXISTS (SELECT 1 FROM Attendance a WHERE a.RegistrationId = r.Id) THEN 1 ELSE 0 END AS IsPresent
        FROM Registration r LEFT JOIN Kommune k ON k.Id = r.KommuneId
        WHERE r.GatheringId = @gatheringId AND (r.State = 'Confirmed' OR EXISTS (SELECT 1 FROM Attendance a WHERE a.RegistrationId = r.Id))
        ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_attendees = new("""
        SELECT r.Id AS RegistrationId, r.Name, k.Name AS Kommune, r.Organisation, a.IsPresent
        FROM MinutesAttendee a JOIN Registration r ON r.Id = a.RegistrationId LEFT JOIN Kommune k ON k.Id = r.KommuneId
        WHERE a.MinutesEditionId = @editionId
        ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_comments = new("""
        SELECT c.Id, p.Name, c.Body, c.Revision, c.WrittenAt, c.HandledAt
        FROM MinutesComment c JOIN Person p ON p.Id = c.PersonId
        WHERE c.GatheringMinutesId = @minutesId ORDER BY c.Id
        """);

    private static readonly Sql s_senders = new("SELECT o.Name FROM NetworkOrganisation o WHERE o.LearningNetworkId = @networkId AND o.Part = 'Organiser' ORDER BY o.Position");

    /// <summary>Null where there is no such revision.</summary>
    public static async Task<MinutesRevision?> MinutesRevision(this SqlRunner sql, long minutesId, int number) =>
        (await sql.Find<MinutesRevisionRow>(s_revision, new { minutesId, number }))?.Value;

    /// <summary>Who is present by now, and who is not.</summary>
    public static async Task<MinutesPresence> MinutesPresence(this SqlRunner sql, MinutesHead head) =>
        new(await sql.List<PresenceLine>(s_presence, new { gatheringId = head.GatheringId }), head.DeletedPresent);

    /// <summary>Who was present when an edition was published.</summary>
    public static async Task<MinutesPresence> MinutesPresence(this SqlRunner sql, MinutesEdition edition) =>
        new(await sql.List<PresenceLine>(s_attendees, new { editionId = edition.Id }), edition.DeletedPresent);

    /// <summary>What is carried over from the network's earlier gatherings; <see cref="FollowUps.FollowUpRows.OpenBefore"/> decides which.</summary>
    public static async Task<IReadOnlyList<EarlierPoint>> EarlierPoints(this SqlRunner sql, MinutesHead head) =>
        [.. (await sql.OpenBefore(head.GatheringId)).Select(p => new EarlierPoint(p.GatheringId, p.What, p.Owner.PersonId, p.Owner.KommuneId, p.DueOn, p.DoneAt))];

    /// <summary>The oldest first.</summary>
    public static Task<IReadOnlyList<MinutesComment>> MinutesComments(this SqlRunner sql, long minutesId) => sql.List<MinutesComment>(s_comments, new { minutesId });

    /// <summary>The organisers of a network, by name.</summary>
    public static Task<IReadOnlyList<string>> MinutesSenders(this SqlRunner sql, long networkId) => sql.List<string>(s_senders, new { networkId });
}

/// <summary>A save as it lies in the table.</summary>
internal sealed record MinutesRevisionRow
{
    public int Number { get; init; }
    public long PersonId { get; init; }
    public string Name { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }
    public int? RestoredFrom { get; init; }
    public int? Edition { get; init; }
    public string Document { get; init; } = "";

    public MinutesRevision Value => new()
    {
        Number = Number,
        PersonId = PersonId,
        Name = Name,
        SavedAt = SavedAt,
        RestoredFrom = RestoredFrom,
        Edition = Edition,
        Text = MinutesJson.Read<MinutesText>(Document),
    };
}
