using Network.Core.Access;
using Network.Core.Evaluations;
using Network.Core.Texts;

namespace Network.Data.Evaluations;

/// <summary>
/// Answering, for whoever has the link. That somebody has answered and what was answered are two things that no row ties together where people were
/// promised so: neither holds a moment, and what was answered lies under random keys.
/// </summary>
public sealed class EvaluationAnswerStore(Database database, TimeProvider clock)
{
    /// <summary>What <see cref="Open"/> reads of the person @personId, as a part of a larger statement.</summary>
    internal const string OfPerson = $"{InvitedRow.Select} WHERE r.PersonId = @personId AND i.HasAnswered = 0 AND e.ClosedAt IS NULL";

    private static readonly Sql s_byToken = new($"{InvitedRow.Select} WHERE i.Token = @token");

    private static readonly Sql s_language = new("""
        SELECT r.Language FROM EvaluationInvitation i JOIN Registration r ON r.Id = i.RegistrationId WHERE i.Token = @token
        """);

    private static readonly Sql s_answered = new("UPDATE EvaluationInvitation SET HasAnswered = 1 WHERE Id = @id AND HasAnswered = 0");

    private static readonly Sql s_set = new("INSERT INTO EvaluationAnswerSet (AnswerKey, EvaluationId, RegistrationId) VALUES (@answerKey, @evaluationId, @registrationId)");

    private static readonly Sql s_choice = new("INSERT INTO EvaluationChoice (AnswerKey, EvaluationQuestionId, Choice) VALUES (@answerKey, @questionId, @choice)");

    private static readonly Sql s_text = new("""
        INSERT INTO EvaluationText (TextKey, EvaluationQuestionId, RegistrationId, Text) VALUES (@textKey, @questionId, @registrationId, @text)
        """);

    /// <summary>What the link asks, also where it is answered or closed; null where it opens nothing.</summary>
    public Task<EvaluationInvitation?> Find(string token, CancellationToken stop = default) => database.Read<EvaluationInvitation?>(async sql =>
        await sql.Find<InvitedRow>(s_byToken, new { token }) is { } row
            ? new EvaluationInvitation
            {
                Token = row.Token,
                PersonId = row.PersonId,
                Language = row.Language,
                Title = row.Title,
                NetworkName = row.NetworkName,
                Evaluation = row.Evaluation,
                Questions = await sql.EvaluationQuestions(row.EvaluationId),
                ClosesAt = row.OpenUntil(clock.GetUtcNow()),
                HasAnswered = row.HasAnswered,
            }
            : null, stop);

    /// <summary>The language of whom the link was sent to; null where it opens nothing.</summary>
    public Task<Language?> LanguageOf(string token, CancellationToken stop = default) => database.Read(async sql =>
        Enum.TryParse<Language>(await sql.Value<string>(s_language, new { token }), out var language) ? language : (Language?)null, stop);

    /// <summary>The evaluations that wait for a person's answer, those that close first coming first.</summary>
    internal static async Task<IReadOnlyList<OpenEvaluation>> Open(SqlAnswers answers, DateTimeOffset now) =>
    [
        .. from row in await answers.List<InvitedRow>()
           let until = row.OpenUntil(now)
           where until is not null
           orderby until, row.Id
           select new OpenEvaluation(row.Token, row.Title, until.Value),
    ];

    /// <summary>Stores the answers, once for each link.</summary>
    /// <param name="token">The link.</param>
    /// <param name="personId">Who is signed in; null where nobody is.</param>
    /// <param name="replies">What they answer.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<EvaluationOutcome> Answer(string token, long? personId, IReadOnlyList<EvaluationReply> replies, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Find<InvitedRow>(s_byToken, new { token }) is not { } row) return EvaluationOutcome.NotFound;
        if (personId is { } me && me != row.PersonId) return EvaluationOutcome.SomebodyElse;
        await sql.LockEvaluation(row.EvaluationId);
        if (row.HasAnswered) return EvaluationOutcome.AlreadyAnswered;
        // Read again now that nobody else changes it: it may have been closed while this waited.
        if ((await sql.Find<InvitedRow>(s_byToken, new { token }))?.OpenUntil(clock.GetUtcNow()) is null) return EvaluationOutcome.Closed;
        if (await sql.Change(s_answered, new { id = row.Id }) == 0) return EvaluationOutcome.AlreadyAnswered;
        var asked = (await sql.EvaluationQuestions(row.EvaluationId)).Select(q => q.Id).ToHashSet();
        await Store(sql, row, [.. replies.Where(r => asked.Contains(r.QuestionId))]);
        return EvaluationOutcome.Stored;
    }, stop);

    private static async Task Store(SqlRunner sql, InvitedRow row, IReadOnlyList<EvaluationReply> replies)
    {
        var answerKey = SecretToken.New();
        var registrationId = row.IsAnonymous ? (long?)null : row.RegistrationId;
        await sql.Change(s_set, new { answerKey, evaluationId = row.EvaluationId, registrationId });
        await sql.Change(s_choice, replies.SelectMany(r => r.Choices.Select(choice => new { answerKey, questionId = r.QuestionId, choice })).ToList());
        await sql.Change(s_text, replies.Where(r => r.Text is not null).Select(r => new { textKey = SecretToken.New(), questionId = r.QuestionId, registrationId, text = r.Text }).ToList());
    }
}
