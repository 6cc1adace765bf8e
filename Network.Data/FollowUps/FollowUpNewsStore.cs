using Network.Core.FollowUps;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Data.FollowUps;

/// <summary>What a leased reminder of points says now.</summary>
public sealed class FollowUpNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_person = new("SELECT q.Name, q.Email, q.Language FROM Person q WHERE q.Id = @personId AND q.Email <> ''");

    // What an earlier try of this mail would have said.
    private static readonly Sql s_unsay = new("DELETE FROM FollowUpReminder WHERE OutboxId = @outboxId");

    private static readonly Sql s_say = new($"""
        INSERT INTO FollowUpReminder (FollowUpPointId, PersonId, DueOn, OutboxId)
        SELECT u.Id, u.PersonId, u.DueOn, @outboxId FROM ({FollowUpDueRows.All}) u WHERE u.PersonId = @personId AND {FollowUpDueRows.New}
        """);

    private static readonly Sql s_said = new($"""
        {FollowUpRows.Select}
        WHERE f.Id IN (SELECT w.FollowUpPointId FROM FollowUpReminder w WHERE w.OutboxId = @outboxId)
        {FollowUpRows.Order}
        """);

    // A mail about nothing ceases, so that its key is free should there be something again.
    private static readonly Sql s_drop = new("DELETE FROM Outbox WHERE Id = @outboxId AND State = 'Leased' AND LeaseOwner = @owner");

    /// <summary>
    /// Everything that the person is to be reminded of and has not been, kept as said in the same transaction; null where there is nothing.
    /// </summary>
    public Task<FollowUpNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Write<FollowUpNews?>(async sql =>
    {
        var (today, lastDay) = FollowUpRules.DatesRemindedOf(clock.GetUtcNow());
        var values = new { personId = due.PersonId, outboxId = due.Id, owner = due.LeaseOwner, today, lastDay };
        await sql.Change(s_unsay, values);
        if (await sql.Find<PersonRow>(s_person, values) is { } person && await sql.Change(s_say, values) > 0)
            return new FollowUpNews(new MailPerson(person.Name, person.Email), person.Language, [.. (await sql.List<FollowUpRow>(s_said, values)).Select(r => r.Value)]);
        await sql.Change(s_drop, values);
        return null;
    }, stop);

    private sealed record PersonRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
    }
}
