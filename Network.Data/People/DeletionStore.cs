using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data.Experiences;
using Network.Data.Invitations;
using Network.Data.Mail;
using Network.Data.Minutes;
using Network.Data.Registrations;

namespace Network.Data.People;

/// <summary>
/// Deletes a person at their own wish, in one transaction. What stays is an empty row that the work they did for others still refers to, and numbers
/// without a name: how many were present.
/// </summary>
public sealed class DeletionStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_counts = new("""
        SELECT
          (SELECT COUNT(*) FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId
           WHERE r.PersonId = @personId AND r.State <> 'Cancelled' AND g.State = 'Published'
             AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)) AS Coming,
          (SELECT COUNT(*) FROM Registration r WHERE r.PersonId = @personId) AS Everything,
          (SELECT COUNT(*) FROM Certificate c JOIN Registration r ON r.Id = c.RegistrationId WHERE r.PersonId = @personId) AS Certificates,
          (SELECT COUNT(*) FROM Participant p WHERE p.PersonId = @personId) AS Participations,
          (SELECT COUNT(*) FROM KommuneContact k WHERE k.PersonId = @personId) AS Contacts
        """);

    private static readonly Sql s_only = new("""
        SELECT n.NameNn, n.NameNb, n.NameEn FROM NetworkStaff s
        JOIN LearningNetwork n ON n.Id = s.LearningNetworkId
        WHERE s.PersonId = @personId AND s.Access = 'Organiser'
          AND NOT EXISTS (SELECT 1 FROM NetworkStaff o WHERE o.LearningNetworkId = n.Id AND o.Access = 'Organiser' AND o.PersonId <> @personId)
        ORDER BY n.Id
        """);

    // As whoever changes staff: of two organisers who are deleted at once, one stays.
    private static readonly Sql s_queueUp = new("""
        UPDATE LearningNetwork SET Version = Version WHERE Id IN (SELECT s.LearningNetworkId FROM NetworkStaff s WHERE s.PersonId = @personId)
        """);

    private static readonly Sql s_person = new("SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Person p WHERE p.Id = @personId AND p.Email <> ''");

    // A kommune's page that was opened before must not write the person back.
    private static readonly Sql s_newer = new("""
        UPDATE InvitationAnswer SET Version = Version + 1
        WHERE InvitationId IN (SELECT i.Id FROM Invitation i
                               JOIN Participant p ON p.LearningNetworkId = i.LearningNetworkId AND p.KommuneId = i.KommuneId
                               WHERE p.PersonId = @personId)
        """);

    private static readonly Sql s_participants = new("SELECT p.Id FROM Participant p WHERE p.PersonId = @personId");

    private static readonly Sql s_contacts = new("DELETE FROM KommuneContact WHERE PersonId = @personId");

    private static readonly Sql s_optOuts = new("DELETE FROM SeriesOptOut WHERE SeriesMemberId IN (SELECT m.Id FROM SeriesMember m WHERE m.PersonId = @personId)");

    private static readonly Sql s_series = new("DELETE FROM SeriesMember WHERE PersonId = @personId");

    private static readonly Sql s_staff = new("DELETE FROM NetworkStaff WHERE PersonId = @personId");

    private static readonly Sql s_signIns = new("DELETE FROM SignInChallenge WHERE PersonId = @personId");

    private static readonly Sql s_feed = new("DELETE FROM CalendarFeed WHERE PersonId = @personId");

    private static readonly Sql s_visits = new("DELETE FROM NetworkVisit WHERE PersonId = @personId");

    private static readonly Sql s_consents = new("DELETE FROM MemberConsent WHERE PersonId = @personId");

    private static readonly Sql s_news = new("DELETE FROM NewsFeed WHERE PersonId = @personId");

    private static readonly Sql s_digests = new("DELETE FROM NetworkDigest WHERE PersonId = @personId");

    private static readonly Sql s_addresses = new("DELETE FROM AddressChange WHERE PersonId = @personId");

    // What was to be done stays, and is nobody's; that they did it is a row without a name. What they wrote about it goes.
    private static readonly Sql s_followUps = new("UPDATE FollowUpPoint SET PersonId = NULL, Version = Version + 1 WHERE PersonId = @personId");

    private static readonly Sql s_doneNotes = new("UPDATE FollowUpPoint SET DoneNote = NULL, Version = Version + 1 WHERE DoneBy = @personId AND DoneNote IS NOT NULL");

    private static readonly Sql s_waivers = new("UPDATE MinutesWaiver SET Reason = NULL WHERE PersonId = @personId");

    private static readonly Sql s_reminders = new("DELETE FROM FollowUpReminder WHERE PersonId = @personId");

    private static readonly Sql s_uploads = new("DELETE FROM MaterialUpload WHERE PersonId = @personId");

    private static readonly Sql s_mails = new("DELETE FROM Outbox WHERE PersonId = @personId");

    // No address can be the key: nobody types one without an @, so nobody ever becomes this row.
    private static readonly Sql s_wipe = new("""
        UPDATE Person
        SET Name = '', Email = '', EmailKey = CONCAT('deleted:', Id), Phone = NULL, IsAdministrator = 0, SecurityStamp = @stamp
        WHERE Id = @personId
        """);

    private static readonly Sql s_farewell = new(
        sqlite: "INSERT INTO Farewell (Email, Language, CreatedAt) VALUES (@email, @language, @now) RETURNING Id",
        sqlServer: "INSERT INTO Farewell (Email, Language, CreatedAt) OUTPUT inserted.Id VALUES (@email, @language, @now)");

    /// <summary>What it would come to. Changes nothing.</summary>
    public Task<Deletion> Preview(long personId, CancellationToken stop = default) => database.Read(async sql =>
    {
        var counts = (await sql.Find<CountRow>(s_counts, new { personId, now = clock.GetUtcNow() }))!;
        return new Deletion
        {
            Coming = counts.Coming,
            Past = counts.Everything - counts.Coming,
            Certificates = counts.Certificates,
            Parts = counts.Participations + counts.Contacts,
            OnlyOrganiserOf = [.. (await sql.List<NameRow>(s_only, new { personId })).Select(r => new LocalText(r.NameNn, r.NameNb, r.NameEn))],
        };
    }, stop);

    /// <summary>Does it, and queues the mail that says so. False where a network would be left without an organiser; nothing is changed then.</summary>
    public Task<bool> Delete(long personId, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        await sql.Change(s_queueUp, new { personId });
        if ((await sql.List<NameRow>(s_only, new { personId })).Count > 0) return false;
        if (await sql.Find<PersonRow>(s_person, new { personId }) is not { } person) return true;
        await sql.Change(s_newer, new { personId });
        foreach (var id in await sql.List<long>(s_participants, new { personId })) await sql.RemovePerson(id);
        var names = await sql.DeleteRegistrations(personId, now);
        await sql.DeleteTraces(person.EmailKey, [person.Name, .. names]);
        Sql[] rest = [s_uploads, s_optOuts, s_series, s_contacts, s_staff, s_signIns, s_feed, s_visits, s_consents, s_news, s_digests, s_addresses, s_followUps, s_doneNotes, s_waivers, s_reminders, s_mails];
        foreach (var statement in rest) await sql.Change(statement, new { personId });
        await sql.DeleteExperiencesOf(personId, person.EmailKey);
        await sql.ForgetMinutesOf(personId);
        await sql.Change(s_wipe, new { personId, stamp = SecretToken.New() });
        var farewell = await sql.Value<long>(s_farewell, new { email = person.Email, language = person.Language.ToString(), now });
        await sql.Queue(MailIntent.Farewell(farewell, now), now);
        return true;
    }, stop);

    private sealed record CountRow
    {
        public int Coming { get; init; }
        public int Everything { get; init; }
        public int Certificates { get; init; }
        public int Participations { get; init; }
        public int Contacts { get; init; }
    }

    private sealed record NameRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }

    private sealed record PersonRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public Language Language { get; init; }
    }
}
