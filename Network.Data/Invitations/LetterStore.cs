using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>A network's letter for those who organise it.</summary>
public sealed class LetterStore(Database database, TimeProvider clock)
{
    /// <summary>What <see cref="Read"/> reads of the network @networkId, as a part of a larger statement.</summary>
    internal const string Select = """
        SELECT l.SubjectNn, l.SubjectNb, l.SubjectEn, l.BodyNn, l.BodyNb, l.BodyEn, l.AnswerBy, l.ClosedAt, l.Version
        FROM InvitationLetter l WHERE l.LearningNetworkId = @networkId
        """;

    private static readonly Sql s_find = new(Select);

    private static readonly Sql s_desk = new($"""
        {Select};
        {AttachmentStore.Select};
        {SendingPlanStore.Select};
        {SendingStore.Select}
        """);

    private static readonly Sql s_insert = new("""
        INSERT INTO InvitationLetter (LearningNetworkId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, Version)
        SELECT @networkId, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, @answerBy, 1
        WHERE @version = 0 AND NOT EXISTS (SELECT 1 FROM InvitationLetter l WHERE l.LearningNetworkId = @networkId)
        """);

    private static readonly Sql s_update = new("""
        UPDATE InvitationLetter
        SET SubjectNn = @subjectNn, SubjectNb = @subjectNb, SubjectEn = @subjectEn, BodyNn = @bodyNn, BodyNb = @bodyNb, BodyEn = @bodyEn,
            AnswerBy = @answerBy, Version = Version + 1
        WHERE LearningNetworkId = @networkId AND Version = @version
        """);

    private static readonly Sql s_close = new("UPDATE InvitationLetter SET ClosedAt = @now WHERE LearningNetworkId = @networkId AND ClosedAt IS NULL");

    private static readonly Sql s_open = new("UPDATE InvitationLetter SET ClosedAt = NULL WHERE LearningNetworkId = @networkId AND ClosedAt IS NOT NULL");

    /// <summary>The letter; null where none was saved.</summary>
    public Task<InvitationLetter?> Find(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => Letter(sql, access.NetworkId), stop);

    /// <summary>The letter with all that is around it on its page.</summary>
    public Task<LetterDesk> Desk(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => sql.Several(s_desk, new { networkId = access.NetworkId }, async answers =>
        new LetterDesk(await Read(answers), await answers.List<Attachment>(), await answers.List<SendingPlan>(), await answers.List<SendingGlance>())), stop);

    /// <summary>Saves over the version that the organiser saw.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, InvitationLetter letter, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new
        {
            networkId = access.NetworkIdForChange,
            version = letter.Version,
            subjectNn = letter.Subject.Nn,
            subjectNb = letter.Subject.Nb,
            subjectEn = letter.Subject.En,
            bodyNn = letter.Body.Nn,
            bodyNb = letter.Body.Nb,
            bodyEn = letter.Body.En,
            answerBy = letter.AnswerBy,
        };
        return await sql.Change(s_insert, values) == 1 || await sql.Change(s_update, values) == 1 ? SaveOutcome.Saved : SaveOutcome.ChangedByOther;
    }, stop);

    /// <summary>Closes the answers of all kommuner, or opens them again; false where they are so already or there is no letter.</summary>
    public Task<bool> Close(NetworkAccess access, bool close, CancellationToken stop = default) => database.Write(
        async sql => await sql.Change(close ? s_close : s_open, new { networkId = access.NetworkIdForChange, now = clock.GetUtcNow() }) == 1, stop);

    internal static Task<InvitationLetter?> Letter(SqlRunner sql, long networkId) => sql.Several(s_find, new { networkId }, Read);

    /// <summary>The same from a larger answer.</summary>
    internal static async Task<InvitationLetter?> Read(SqlAnswers answers) =>
        await answers.Find<LetterRow>() is { } row
            ? new InvitationLetter
            {
                Subject = new LocalText(row.SubjectNn, row.SubjectNb, row.SubjectEn),
                Body = new LocalText(row.BodyNn, row.BodyNb, row.BodyEn),
                AnswerBy = row.AnswerBy,
                ClosedAt = row.ClosedAt,
                Version = row.Version,
            }
            : null;

    private sealed record LetterRow
    {
        public string? SubjectNn { get; init; }
        public string? SubjectNb { get; init; }
        public string? SubjectEn { get; init; }
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
        public DateOnly? AnswerBy { get; init; }
        public DateTimeOffset? ClosedAt { get; init; }
        public int Version { get; init; }
    }
}
