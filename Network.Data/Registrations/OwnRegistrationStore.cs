using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Registrations;

/// <summary>All registrations of one person, for that person.</summary>
public sealed class OwnRegistrationStore(Database database)
{
    /// <summary>What <see cref="Read"/> reads of the person @personId, as a part of a larger statement. A gathering whose sessions are all cancelled still has its day.</summary>
    internal const string OfPerson = """
        SELECT r.Id, r.GatheringId, g.Slug, n.NameNn, n.NameNb, n.NameEn, r.Token, r.CalendarToken, g.JoinIsAttendance, r.State, g.State AS GatheringState, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode,
               COALESCE((SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL),
                        (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id)) AS StartsAt,
               COALESCE((SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL),
                        (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id)) AS EndsAt,
               (SELECT COUNT(*) FROM Registration w
                WHERE w.GatheringId = r.GatheringId AND w.State = 'Waiting' AND w.OfferedUntil IS NULL AND w.WaitingNumber <= r.WaitingNumber) AS Ahead, r.OfferedUntil
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        WHERE r.PersonId = @personId AND g.State <> 'Draft'
        """;

    private static readonly Sql s_list = new(OfPerson);

    /// <summary>Every registration that belongs to the person, whoever made it; in no order.</summary>
    public Task<IReadOnlyList<OwnRegistration>> For(long personId, CancellationToken stop = default) => database.Read(sql => sql.Several(s_list, new { personId }, Read), stop);

    /// <summary>The same from a larger answer.</summary>
    internal static async Task<IReadOnlyList<OwnRegistration>> Read(SqlAnswers answers) => [.. (await answers.List<OwnRow>()).Select(r => r.Value)];

    private sealed record OwnRow
    {
        public long Id { get; init; }
        public long GatheringId { get; init; }
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string Token { get; init; } = "";
        public string CalendarToken { get; init; } = "";
        public bool JoinIsAttendance { get; init; }
        public RegistrationState State { get; init; }
        public GatheringState GatheringState { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public MeetingMode Mode { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }
        public int Ahead { get; init; }
        public DateTimeOffset? OfferedUntil { get; init; }

        public OwnRegistration Value => new()
        {
            Id = Id,
            GatheringId = GatheringId,
            Slug = Slug,
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Token = Token,
            CalendarToken = CalendarToken,
            JoinIsAttendance = JoinIsAttendance,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            State = State,
            Position = State == RegistrationState.Waiting && OfferedUntil is null ? Ahead : null,
            OfferedUntil = OfferedUntil,
            IsGatheringCancelled = GatheringState == GatheringState.Cancelled,
            Mode = Mode,
            StartsAt = StartsAt,
            EndsAt = EndsAt,
        };
    }
}
