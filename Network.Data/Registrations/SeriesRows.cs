using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;

namespace Network.Data.Registrations;

/// <summary>Puts people on a network's series and registers them for its gatherings, inside a larger transaction.</summary>
internal static class SeriesRows
{
    private static readonly Sql s_join = new("""
        INSERT INTO SeriesMember (LearningNetworkId, KommuneId, PersonId, Token, CreatedAt)
        SELECT p.LearningNetworkId, p.KommuneId, p.PersonId, @token, @now FROM Participant p
        WHERE p.Id = @participantId
          AND NOT EXISTS (SELECT 1 FROM SeriesMember m WHERE m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId)
        """);

    private static readonly Sql s_ofParticipant = new("""
        SELECT m.Id, m.LearningNetworkId, m.KommuneId, m.PersonId, m.Token, q.Name, q.Email, q.Phone, q.Language FROM Participant p
        JOIN SeriesMember m ON m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId
        JOIN Person q ON q.Id = m.PersonId
        WHERE p.Id = @participantId
        """);

    // Whoever has cancelled a registration has said no to it, and so have those who opted out.
    private static readonly Sql s_decided = new("""
        SELECT r.GatheringId FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.LearningNetworkId = @networkId AND (r.PersonId = @personId OR r.EmailKey = @emailKey)
        UNION
        SELECT o.GatheringId FROM SeriesOptOut o WHERE o.SeriesMemberId = @id
        """);

    private static readonly Sql s_forgetOptOuts = new("""
        DELETE FROM SeriesOptOut WHERE SeriesMemberId IN (SELECT m.Id FROM SeriesMember m WHERE m.LearningNetworkId = @networkId AND m.PersonId = @personId)
        """);

    private static readonly Sql s_leave = new("DELETE FROM SeriesMember WHERE LearningNetworkId = @networkId AND PersonId = @personId");

    /// <summary>Puts a participant on the series, unless they are; the member either way.</summary>
    public static async Task<SeriesMember?> JoinSeries(this SqlRunner sql, long participantId, DateTimeOffset now)
    {
        await sql.Change(s_join, new { participantId, token = SecretToken.New(), now });
        return await sql.Find<SeriesMember>(s_ofParticipant, new { participantId });
    }

    /// <summary>Registers a member for each gathering that takes registrations and that they have not decided on; one mail tells of all. How many are new.</summary>
    public static async Task<int> FillSeries(this SqlRunner sql, SeriesMember member, DateTimeOffset now)
    {
        var values = new { networkId = member.LearningNetworkId, personId = member.PersonId, emailKey = EmailAddress.Key(member.Email), id = member.Id };
        var decided = (await sql.List<long>(s_decided, values)).ToHashSet();
        var mailKey = $"series:{member.Id}:{SecretToken.New()}";
        var entered = 0;
        foreach (var door in await sql.OpenDoors(member.LearningNetworkId, now))
        {
            if (door.Audience == Audience.Leaders || decided.Contains(door.Id)) continue;
            await RegistrationStore.Enter(sql, door.Id, Wish(member, mailKey), now, SeatChoice.PlaceOrWaiting);
            entered++;
        }

        if (entered > 0) await sql.Queue(new MailIntent(mailKey, MailKind.Series, now) { PersonId = member.PersonId, AboutId = member.Id }, now);
        return entered;
    }

    /// <summary>Takes somebody off a network's series; what they are registered for stays.</summary>
    public static async Task<bool> LeaveSeries(this SqlRunner sql, long networkId, long personId)
    {
        await sql.Change(s_forgetOptOuts, new { networkId, personId });
        return await sql.Change(s_leave, new { networkId, personId }) == 1;
    }

    public static RegistrationWish Wish(SeriesMember member, string? mailKey) => new()
    {
        Gathering = "",
        SubmissionId = SecretToken.New(),
        Name = member.Name,
        Email = member.Email,
        Phone = member.Phone,
        KommuneId = member.KommuneId,
        Language = member.Language,
        SeriesMailKey = mailKey,
    };
}
