using System.Globalization;
using Network.Core.Evaluations;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>What a gathering's evaluation asks, for those who organise it. Once somebody has answered, only words are put right.</summary>
public sealed class EvaluationQuestionStore(Database database, TimeProvider clock)
{
    /// <summary>The most questions of one evaluation.</summary>
    public const int Most = 30;

    private static readonly Sql s_add = new(
        sqlite: """
            INSERT INTO EvaluationQuestion (EvaluationId, Kind, TextNn, TextNb, TextEn, Position, Version)
            VALUES (@evaluationId, @kind, @nn, @nb, @en, @position, 1)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO EvaluationQuestion (EvaluationId, Kind, TextNn, TextNb, TextEn, Position, Version)
            OUTPUT inserted.Id
            VALUES (@evaluationId, @kind, @nn, @nb, @en, @position, 1)
            """);

    private static readonly Sql s_save = new("""
        UPDATE EvaluationQuestion
        SET Kind = @kind, TextNn = @nn, TextNb = @nb, TextEn = @en, CorrectionNote = COALESCE(@note, CorrectionNote), CorrectedAt = COALESCE(@correctedAt, CorrectedAt),
            Version = Version + 1
        WHERE Id = @id AND EvaluationId = @evaluationId AND ReadyKey IS NULL AND Version = @version
        """);

    private static readonly Sql s_position = new("UPDATE EvaluationQuestion SET Position = @position WHERE Id = @id");

    private static readonly Sql s_addOption = new("""
        INSERT INTO EvaluationOption (EvaluationQuestionId, LabelNn, LabelNb, LabelEn, Position) VALUES (@id, @nn, @nb, @en, @position)
        """);

    private static readonly Sql s_changeOption = new("""
        UPDATE EvaluationOption SET LabelNn = @nn, LabelNb = @nb, LabelEn = @en, Position = @position WHERE Id = @optionId AND EvaluationQuestionId = @id
        """);

    private static readonly Sql s_removeOption = new("DELETE FROM EvaluationOption WHERE Id = @optionId AND EvaluationQuestionId = @id");

    private static readonly Sql s_removeOptions = new("DELETE FROM EvaluationOption WHERE EvaluationQuestionId = @id");

    private static readonly Sql s_remove = new("DELETE FROM EvaluationQuestion WHERE Id = @id AND EvaluationId = @evaluationId");

    /// <summary>Asks one more question, the last.</summary>
    public Task<EvaluationSaved> Add(NetworkAccess access, string slug, EvaluationQuestion question, CancellationToken stop = default) => Unanswered(access, slug, async (sql, desk) =>
    {
        if (desk.Questions.Count >= Most) return EvaluationSaved.TooMany;
        var id = await sql.Value<long>(s_add, Values(desk, 0, question));
        await SaveOptions(sql, id, [], question.Options);
        return EvaluationSaved.Saved;
    }, stop);

    /// <summary>Asks a ready question that was left out; twice is once.</summary>
    public Task<EvaluationSaved> AddReady(NetworkAccess access, string slug, ReadyQuestion ready, CancellationToken stop = default) => Unanswered(access, slug, async (sql, desk) =>
    {
        await sql.AddReady(desk.Evaluation.Id, ready, desk.Questions.Count);
        return EvaluationSaved.Saved;
    }, stop);

    /// <summary>Saves an organiser's own question over the version that they saw. Where somebody has answered, kind and choices stay as they are.</summary>
    public Task<EvaluationSaved> Save(NetworkAccess access, string slug, long id, EvaluationQuestion question, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.EvaluationForChange(access, slug, now) is not { } desk || desk.Questions.FirstOrDefault(q => q.Id == id) is not { Ready: null } stored) return EvaluationSaved.NotFound;
        if (desk.IsFixed && (question.CorrectionNote is null || question.Kind != stored.Kind || !SameChoices(question, stored))) return EvaluationSaved.Fixed;
        if (await sql.Change(s_save, Values(desk, id, question, desk.IsFixed ? now : null)) == 0) return EvaluationSaved.ChangedByOther;
        await SaveOptions(sql, id, stored.Options, question.Options);
        return EvaluationSaved.Saved;
    }, stop);

    /// <summary>Moves the question of this address to a place, counted from 0.</summary>
    public Task<EvaluationSaved> Move(NetworkAccess access, string slug, string address, int index, CancellationToken stop = default) => Unanswered(access, slug, async (sql, desk) =>
    {
        if (desk.Questions.FirstOrDefault(q => q.Address == address) is not { Id: var id }) return EvaluationSaved.NotFound;
        var order = desk.Questions.Select(q => q.Id).Where(q => q != id).ToList();
        order.Insert(Math.Clamp(index, 0, order.Count), id);
        await sql.Change(s_position, order.Select((q, position) => new { id = q, position }).ToList());
        return EvaluationSaved.Saved;
    }, stop);

    /// <summary>Takes the question of this address away; a ready one can be asked again.</summary>
    public Task<EvaluationSaved> Remove(NetworkAccess access, string slug, string address, CancellationToken stop = default) => Unanswered(access, slug, async (sql, desk) =>
    {
        if (desk.Questions.FirstOrDefault(q => q.Address == address) is not { Id: var id }) return EvaluationSaved.NotFound;
        await sql.Change(s_removeOptions, new { id });
        await sql.Change(s_remove, new { id, evaluationId = desk.Evaluation.Id });
        return EvaluationSaved.Saved;
    }, stop);

    private Task<EvaluationSaved> Unanswered(NetworkAccess access, string slug, Func<SqlRunner, EvaluationDesk, Task<EvaluationSaved>> change, CancellationToken stop) => database.Write(async sql =>
        await sql.EvaluationForChange(access, slug, clock.GetUtcNow()) switch
        {
            null => EvaluationSaved.NotFound,
            { IsFixed: true } => EvaluationSaved.Fixed,
            var desk => await change(sql, desk),
        }, stop);

    private static bool SameChoices(EvaluationQuestion one, EvaluationQuestion other) =>
        one.Options.Select(o => o.Key).Order(StringComparer.Ordinal).SequenceEqual(other.Options.Select(o => o.Key).Order(StringComparer.Ordinal));

    private static object Values(EvaluationDesk desk, long id, EvaluationQuestion question, DateTimeOffset? correctedAt = null) => new
    {
        id,
        evaluationId = desk.Evaluation.Id,
        version = question.Version,
        kind = question.Kind.ToString(),
        nn = question.Text.Nn,
        nb = question.Text.Nb,
        en = question.Text.En,
        note = question.CorrectionNote,
        correctedAt,
        position = desk.Questions.Count,
    };

    private static async Task SaveOptions(SqlRunner sql, long id, IReadOnlyList<EvaluationOption> stored, IReadOnlyList<EvaluationOption> options)
    {
        var before = stored.Select(o => o.Key).ToHashSet();
        for (var position = 0; position < options.Count; position++)
        {
            var (key, label) = (options[position].Key, options[position].Label);
            var isKnown = before.Remove(key);
            await sql.Change(isKnown ? s_changeOption : s_addOption, new { id, optionId = isKnown ? Row(key) : 0, nn = label.Nn, nb = label.Nb, en = label.En, position });
        }

        await sql.Change(s_removeOption, before.Select(key => new { id, optionId = Row(key) }).ToList());
    }

    private static long Row(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
