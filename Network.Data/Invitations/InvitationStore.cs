using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Data.Invitations;

/// <summary>One kommune's invitation for whoever holds its private link. Another kommune's cannot be reached from here.</summary>
public sealed class InvitationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_insert = new("""
        INSERT INTO InvitationAnswer (InvitationId, Answer, Reason, ContactName, ContactEmail, ContactPhone, Version, AnsweredAt, ChangedAt)
        SELECT @id, @reply, @reason, @contactName, @contactEmail, @contactPhone, 1, @now, @now
        WHERE @version = 0 AND NOT EXISTS (SELECT 1 FROM InvitationAnswer a WHERE a.InvitationId = @id)
        """);

    private static readonly Sql s_update = new("""
        UPDATE InvitationAnswer
        SET Answer = @reply, Reason = @reason, ContactName = @contactName, ContactEmail = @contactEmail, ContactPhone = @contactPhone,
            Version = Version + 1, ChangedAt = @now
        WHERE InvitationId = @id AND Version = @version
        """);

    private static readonly Sql s_change = new("""
        INSERT INTO InvitationChange (InvitationId, What, Detail, Who, ChangedAt) VALUES (@id, @what, @detail, @who, @now)
        """);

    private static readonly Sql s_language = new("""
        SELECT k.LanguageForm, n.Language FROM Invitation i
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        WHERE i.Token = @token
        """);

    private static readonly Sql s_around = new($"""
        {AttachmentStore.Select};
        SELECT r.Name, r.State, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt
        FROM Participant p
        JOIN Registration r ON r.PersonId = p.PersonId AND r.State <> 'Cancelled'
        JOIN Gathering g ON g.Id = r.GatheringId AND g.LearningNetworkId = p.LearningNetworkId AND g.State = 'Published'
        WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId
          AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)
        ORDER BY StartsAt, r.NameKey
        """);

    /// <summary>The language that the kommune with this private token is written to in; null where there is none.</summary>
    public Task<Language?> LanguageOf(string token, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Find<LanguageRow>(s_language, new { token }) is { } row ? LetterLanguage.Of(row.LanguageForm, row.Language) : (Language?)null, stop);

    /// <summary>The invitation with this private token; null where there is none (any more).</summary>
    public Task<KommuneInvitation?> Find(string token, CancellationToken stop = default) => database.Read(sql => sql.Invitation(token), stop);

    /// <summary>What the kommune's page shows beside it.</summary>
    public Task<KommuneSurroundings> Around(KommuneInvitation invitation, CancellationToken stop = default) => database.Read(async sql =>
    {
        var changes = await sql.Changes(invitation.Id);
        return await sql.Several(s_around, new { networkId = invitation.Network.Id, kommuneId = invitation.KommuneId, now = clock.GetUtcNow() }, async answers =>
            new KommuneSurroundings(await answers.List<Attachment>(), await answers.List<KommuneRegistration>(), changes));
    }, stop);

    /// <summary>Saves the answer over the version that was on the page. People who are new are told that they were named.</summary>
    /// <param name="token">The private link's.</param>
    /// <param name="version">What was on the page; 0 where nothing had been saved.</param>
    /// <param name="answer">Read and found right.</param>
    /// <param name="language">In which those who are new are written to.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<AnswerOutcome> Save(string token, int version, InvitationAnswer answer, Language language, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await sql.Invitation(token) is not { } before) return AnswerOutcome.NotFound;
            if (before.ClosedAt is not null) return AnswerOutcome.Closed;
            answer = answer.Within(before);
            var values = Values(before.Id, version, answer, now);
            if (await sql.Change(s_insert, values) == 0 && await sql.Change(s_update, values) == 0) return AnswerOutcome.ChangedByOther;
            var changes = new List<(ChangeKind What, string? Detail)>();
            if (before.Reply != answer.Reply) changes.Add((ChangeKind.Reply, answer.Reply.ToString()));
            if (before.ContactEmail != answer.ContactEmail || before.ContactName != answer.ContactName) changes.Add((ChangeKind.Contact, answer.ContactName));
            foreach (var (what, name) in await sql.SavePeople(before.Network.Id, before.KommuneId, answer.People, language, now)) changes.Add((what, name));
            foreach (var what in await sql.SaveInputs(before, answer)) changes.Add((what, null));
            await sql.Change(s_change, changes.Select(c => new { id = before.Id, what = c.What.ToString(), detail = c.Detail, who = answer.ContactName, now }));
            return AnswerOutcome.Saved;
        }, stop);

    private sealed record LanguageRow
    {
        public LanguageForm LanguageForm { get; init; }
        public Language Language { get; init; }
    }

    private static object Values(long id, int version, InvitationAnswer answer, DateTimeOffset now) => new
    {
        id,
        version,
        reply = answer.Reply.ToString(),
        reason = answer.Reply == KommuneReply.Declines ? answer.Reason : null,
        contactName = answer.ContactName,
        contactEmail = answer.ContactEmail,
        contactPhone = answer.ContactPhone,
        now,
    };
}
