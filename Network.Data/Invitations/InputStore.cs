using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Data.Access;
using Network.Data.Search;

namespace Network.Data.Invitations;

/// <summary>What a network asks its kommuner, for those who organise it: questions and tools.</summary>
public sealed class InputStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO InputQuestion (LearningNetworkId, Kind, TextNn, TextNb, TextEn, Version, CreatedAt)
            VALUES (@networkId, @kind, @nn, @nb, @en, 1, @now)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO InputQuestion (LearningNetworkId, Kind, TextNn, TextNb, TextEn, Version, CreatedAt)
            OUTPUT inserted.Id
            VALUES (@networkId, @kind, @nn, @nb, @en, 1, @now)
            """);

    private static readonly Sql s_update = new("""
        UPDATE InputQuestion SET Kind = @kind, TextNn = @nn, TextNb = @nb, TextEn = @en, Version = Version + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND Version = @version
        """);

    private static readonly Sql s_count = new("SELECT COUNT(*) FROM InputQuestion q WHERE q.Id = @id AND q.LearningNetworkId = @networkId");

    private static readonly Sql s_optionIds = new("SELECT o.Id FROM InputOption o WHERE o.InputQuestionId = @id");

    private static readonly Sql s_addOption = new("""
        INSERT INTO InputOption (InputQuestionId, LabelNn, LabelNb, LabelEn, Position) VALUES (@id, @nn, @nb, @en, @position)
        """);

    private static readonly Sql s_changeOption = new("""
        UPDATE InputOption SET LabelNn = @nn, LabelNb = @nb, LabelEn = @en, Position = @position WHERE Id = @optionId AND InputQuestionId = @id
        """);

    // What somebody has chosen stays.
    private static readonly Sql s_removeOption = new("""
        DELETE FROM InputOption
        WHERE Id = @optionId AND InputQuestionId = @id AND NOT EXISTS (SELECT 1 FROM InputChoice c WHERE c.InputOptionId = @optionId)
        """);

    private static readonly Sql s_close = new("""
        UPDATE InputQuestion SET ClosedAt = @closedAt, Version = Version + 1 WHERE Id = @id AND LearningNetworkId = @networkId
        """);

    private static readonly Sql s_removeOptions = new("""
        DELETE FROM InputOption
        WHERE InputQuestionId IN (SELECT q.Id FROM InputQuestion q WHERE q.Id = @id AND q.LearningNetworkId = @networkId)
          AND NOT EXISTS (SELECT 1 FROM InputChoice c JOIN InputOption o ON o.Id = c.InputOptionId WHERE o.InputQuestionId = @id)
        """);

    private static readonly Sql s_remove = new("""
        DELETE FROM InputQuestion
        WHERE Id = @id AND LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM InputOption o WHERE o.InputQuestionId = @id)
          AND NOT EXISTS (SELECT 1 FROM InputAnswer a WHERE a.InputQuestionId = @id)
        """);

    private static readonly Sql s_answers = new("""
        SELECT COUNT(*) FROM InputAnswer a WHERE a.InputQuestionId = @id
        """);

    private static readonly Sql s_chosen = new("""
        SELECT COUNT(*) FROM InputChoice c JOIN InputOption o ON o.Id = c.InputOptionId WHERE o.InputQuestionId = @id
        """);

    private static readonly Sql s_addTool = new("""
        INSERT INTO NetworkTool (LearningNetworkId, Name, Url, Position)
        SELECT @networkId, @name, @url, @position
        WHERE NOT EXISTS (SELECT 1 FROM NetworkTool t WHERE t.LearningNetworkId = @networkId AND t.Name = @name)
        """);

    private static readonly Sql s_changeTool = new("""
        UPDATE NetworkTool SET Name = @name, Url = @url, Position = @position WHERE Id = @toolId AND LearningNetworkId = @networkId
        """);

    // A tool that a kommune has said something of stays.
    private static readonly Sql s_removeTool = new("""
        DELETE FROM NetworkTool
        WHERE Id = @toolId AND LearningNetworkId = @networkId AND NOT EXISTS (SELECT 1 FROM InvitationTool t WHERE t.NetworkToolId = @toolId)
        """);

    /// <summary>All questions, closed ones among them, in order.</summary>
    public Task<IReadOnlyList<InputQuestion>> Questions(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.QuestionsOf(access.NetworkId), stop);

    /// <summary>Asks one more question.</summary>
    public Task Add(NetworkAccess access, InputQuestion question, CancellationToken stop = default) => database.Write(async sql =>
    {
        var id = await sql.Value<long>(s_insert, Values(access, 0, question));
        await SaveOptions(sql, id, question.Options);
        return id;
    }, stop);

    /// <summary>
    /// Saves over the version that the organiser saw. Choices that a kommune has made stay, also where the question lacks them; so does its kind once
    /// somebody has answered.
    /// </summary>
    public Task<SaveOutcome> Save(NetworkAccess access, long id, InputQuestion question, CancellationToken stop = default) => database.Write(async sql =>
    {
        var stored = (await sql.QuestionsOf(access.NetworkId)).FirstOrDefault(q => q.Id == id);
        if (stored is null) return SaveOutcome.NotFound;
        if (await sql.Value<int>(s_answers, new { id }) + await sql.Value<int>(s_chosen, new { id }) > 0) question = question with { Kind = stored.Kind };
        if (await sql.Change(s_update, Values(access, id, question)) == 0) return SaveOutcome.ChangedByOther;
        await SaveOptions(sql, id, question.Options);
        return SaveOutcome.Saved;
    }, stop);

    /// <summary>Stops asking a question, or asks it again; false where the network has none such.</summary>
    public Task<bool> Close(NetworkAccess access, long id, bool close, CancellationToken stop = default) => database.Write(async sql => await sql.Change(
        s_close, new { id, networkId = access.NetworkIdForChange, closedAt = close ? clock.GetUtcNow() : (DateTimeOffset?)null }) == 1, stop);

    /// <summary>Takes a question away; false where somebody has answered it.</summary>
    public Task<bool> Remove(NetworkAccess access, long id, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new { id, networkId = access.NetworkIdForChange };
        if (await sql.Value<int>(s_count, values) == 0) return false;
        await sql.Change(s_removeOptions, values);
        return await sql.Change(s_remove, values) == 1;
    }, stop);

    /// <summary>The tools that kommuner are asked about, in order.</summary>
    public Task<IReadOnlyList<NetworkTool>> Tools(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => sql.ToolsOf(access.NetworkId), stop);

    /// <summary>Saves the list and returns how many were to be taken away and stay, as kommuner have answered for them.</summary>
    public Task<int> SaveTools(NetworkAccess access, ToolListChange change, CancellationToken stop = default) => database.Write(async sql =>
    {
        var networkId = access.NetworkIdForChange;
        for (var position = 0; position < change.Saved.Count; position++)
        {
            var tool = change.Saved[position];
            var values = new { networkId, toolId = tool.Id, name = tool.Name, url = tool.Url, position };
            if (tool.Id == 0 || await sql.Change(s_changeTool, values) == 0) await sql.Change(s_addTool, values);
        }

        var removed = await sql.Change(s_removeTool, change.Removed.Select(toolId => new { networkId, toolId }));
        await sql.IndexTools(networkId, clock.GetUtcNow());
        return change.Removed.Count - removed;
    }, stop);

    private object Values(NetworkAccess access, long id, InputQuestion question) => new
    {
        id,
        networkId = access.NetworkIdForChange,
        version = question.Version,
        kind = question.Kind.ToString(),
        nn = question.Text.Nn,
        nb = question.Text.Nb,
        en = question.Text.En,
        now = clock.GetUtcNow(),
    };

    private static async Task SaveOptions(SqlRunner sql, long id, IReadOnlyList<InputOption> options)
    {
        var before = (await sql.List<long>(s_optionIds, new { id })).ToHashSet();
        for (var position = 0; position < options.Count; position++)
        {
            var (optionId, label) = (options[position].Id, options[position].Label);
            var values = new { id, optionId, nn = label.Nn, nb = label.Nb, en = label.En, position };
            await sql.Change(before.Remove(optionId) ? s_changeOption : s_addOption, values);
        }

        await sql.Change(s_removeOption, before.Select(optionId => new { id, optionId }));
    }
}
