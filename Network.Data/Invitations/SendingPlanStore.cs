using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Access;
using Network.Data.Mail;

namespace Network.Data.Invitations;

/// <summary>What a network sends its kommuner by itself: for those who organise it, and for the job that does it.</summary>
public sealed class SendingPlanStore(Database database, TimeProvider clock)
{
    /// <summary>Each <see cref="SendingPlan"/> of the network @networkId that is still to come, as a part of a larger statement.</summary>
    internal const string Select = """
        SELECT p.Id, p.Kind, p.DueAt, p.DaysBefore, p.SendTime, p.DoneAt FROM InvitationPlan p WHERE p.LearningNetworkId = @networkId AND p.DoneAt IS NULL ORDER BY p.Id
        """;

    private static readonly Sql s_list = new(Select);

    private static readonly Sql s_add = new("""
        INSERT INTO InvitationPlan (LearningNetworkId, Kind, DueAt, DaysBefore, SendTime, PersonId, CreatedAt)
        SELECT @networkId, @kind, @dueAt, @daysBefore, @sendTime, @personId, @now
        WHERE NOT EXISTS (SELECT 1 FROM InvitationPlan p
                          WHERE p.LearningNetworkId = @networkId AND p.DoneAt IS NULL AND p.Kind = @kind
                            AND (p.DueAt = @dueAt OR (p.DaysBefore = @daysBefore AND p.SendTime = @sendTime)))
        """);

    private static readonly Sql s_remove = new("DELETE FROM InvitationPlan WHERE Id = @id AND LearningNetworkId = @networkId AND DoneAt IS NULL");

    private static readonly Sql s_open = new("""
        SELECT p.Id, p.LearningNetworkId, p.PersonId, p.Kind, p.DueAt, p.DaysBefore, p.SendTime, l.AnswerBy FROM InvitationPlan p
        LEFT JOIN InvitationLetter l ON l.LearningNetworkId = p.LearningNetworkId
        WHERE p.DoneAt IS NULL ORDER BY p.Id
        """);

    private static readonly Sql s_done = new("UPDATE InvitationPlan SET DoneAt = @now WHERE Id = @id AND DoneAt IS NULL");

    private static readonly Sql s_saveText = new("""
        UPDATE ReminderText
        SET SubjectNn = @subjectNn, SubjectNb = @subjectNb, SubjectEn = @subjectEn, BodyNn = @bodyNn, BodyNb = @bodyNb, BodyEn = @bodyEn, Version = Version + 1
        WHERE LearningNetworkId = @networkId AND Kind = @kind AND Version = @version
        """);

    private static readonly Sql s_addText = new("""
        INSERT INTO ReminderText (LearningNetworkId, Kind, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, Version)
        SELECT @networkId, @kind, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, 1
        WHERE @version = 0 AND NOT EXISTS (SELECT 1 FROM ReminderText t WHERE t.LearningNetworkId = @networkId AND t.Kind = @kind)
        """);

    private static readonly Sql s_invitation = new("SELECT i.Id FROM Invitation i WHERE i.LearningNetworkId = @networkId AND i.KommuneId = @kommuneId");

    /// <summary>What is still to come.</summary>
    public Task<IReadOnlyList<SendingPlan>> List(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<SendingPlan>(s_list, new { networkId = access.NetworkId }), stop);

    /// <summary>Plans a sending; false where the same is planned already.</summary>
    public Task<bool> Add(NetworkAccess access, SendingPlan plan, CancellationToken stop = default) => database.Write(async sql => await sql.Change(s_add, new
    {
        networkId = access.NetworkIdForChange,
        kind = plan.Kind.ToString(),
        dueAt = plan.DueAt,
        daysBefore = plan.DaysBefore,
        sendTime = plan.SendTime,
        personId = access.PersonId,
        now = clock.GetUtcNow(),
    }) == 1, stop);

    /// <summary>Takes a plan back; false where it went already, or there was none.</summary>
    public Task<bool> Remove(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { id, networkId = access.NetworkIdForChange }) == 1, stop);

    /// <summary>What a reminder says now: the network's own words, or the usual ones.</summary>
    public Task<InvitationLetter> Text(NetworkAccess access, SendingKind kind, CancellationToken stop = default) => database.Read(async sql =>
        await sql.ReminderText(access.NetworkId, kind, (await LetterStore.Letter(sql, access.NetworkId))?.AnswerBy), stop);

    /// <summary>Saves the network's own words over the version that the organiser saw.</summary>
    public Task<SaveOutcome> SaveText(NetworkAccess access, SendingKind kind, InvitationLetter text, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new
        {
            networkId = access.NetworkIdForChange,
            kind = kind.ToString(),
            version = text.Version,
            subjectNn = text.Subject.Nn,
            subjectNb = text.Subject.Nb,
            subjectEn = text.Subject.En,
            bodyNn = text.Body.Nn,
            bodyNb = text.Body.Nb,
            bodyEn = text.Body.En,
        };
        return await sql.Change(s_addText, values) == 1 || await sql.Change(s_saveText, values) == 1 ? SaveOutcome.Saved : SaveOutcome.ChangedByOther;
    }, stop);

    /// <summary>Sends an organiser what a kommune would get; false where the kommune is not invited.</summary>
    public Task<bool> Test(NetworkAccess access, long kommuneId, SendingKind kind, string submissionId, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Value<long?>(s_invitation, new { networkId = access.NetworkIdForChange, kommuneId }) is not { } invitationId) return false;
        await sql.Queue(MailIntent.LetterTest(submissionId, invitationId, access.PersonId, (int)kind, now), now);
        return true;
    }, stop);

    /// <summary>
    /// Sends what is due, also where its moment passed while the machine was down; what would come after the day it reminds of is dropped. Each is claimed
    /// and sent in one transaction, so that it goes once. How many mails are on their way.
    /// </summary>
    public async Task<int> SendDue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var mails = 0;
        foreach (var row in await database.Read(sql => sql.List<OpenRow>(s_open), stop))
        {
            if (!row.Plan.IsDueAt(now, row.AnswerBy)) continue;
            mails += await database.Write(async sql =>
            {
                if (await sql.Change(s_done, new { id = row.Id, now }) == 0 || row.Plan.IsTooLateAt(now, row.AnswerBy)) return 0;
                return (await SendingStore.SendNow(sql, row.LearningNetworkId, row.PersonId, row.Kind, $"plan-{row.Id}", now)).Mails;
            }, stop);
        }

        return mails;
    }

    private sealed record OpenRow
    {
        public long Id { get; init; }
        public long LearningNetworkId { get; init; }
        public long PersonId { get; init; }
        public SendingKind Kind { get; init; }
        public DateTimeOffset? DueAt { get; init; }
        public int? DaysBefore { get; init; }
        public TimeOnly? SendTime { get; init; }
        public DateOnly? AnswerBy { get; init; }

        public SendingPlan Plan => new() { Id = Id, Kind = Kind, DueAt = DueAt, DaysBefore = DaysBefore, SendTime = SendTime };
    }
}
