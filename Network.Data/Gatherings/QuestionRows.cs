using Network.Core.Gatherings;

namespace Network.Data.Gatherings;

/// <summary>Reads and writes a gathering's questions inside a larger transaction.</summary>
internal static class QuestionRows
{
    private static readonly Sql s_ids = new("SELECT q.Id FROM Question q WHERE q.GatheringId = @gatheringId AND q.RemovedAt IS NULL");

    private static readonly Sql s_insert = new("""
        INSERT INTO Question (GatheringId, Kind, Text, Options, Required, Position)
        VALUES (@gatheringId, @kind, @text, @options, @required, @position)
        """);

    private static readonly Sql s_update = new("""
        UPDATE Question SET Kind = @kind, Text = @text, Options = @options, Required = @required, Position = @position
        WHERE Id = @id AND GatheringId = @gatheringId
        """);

    // Answers that were given are kept with their question; it is only no longer asked.
    private static readonly Sql s_remove = new("UPDATE Question SET RemovedAt = @now WHERE Id = @id AND GatheringId = @gatheringId");

    /// <summary>Those that are still asked, in order, where they are the next answer.</summary>
    public static async Task<IReadOnlyList<Question>> Read(SqlAnswers answers) =>
        [.. (await answers.List<QuestionRow>()).Select(r => new Question { Id = r.Id, Kind = r.Kind, Text = r.Text, Required = r.Required, Options = Lines(r.Options) })];

    public static async Task SaveQuestions(this SqlRunner sql, long gatheringId, IReadOnlyList<Question> questions, DateTimeOffset now)
    {
        var existing = (await sql.List<long>(s_ids, new { gatheringId })).ToHashSet();
        for (var i = 0; i < questions.Count; i++)
        {
            var q = questions[i];
            var values = new { id = q.Id, gatheringId, kind = q.Kind.ToString(), text = q.Text, options = string.Join('\n', q.Options), required = q.Required, position = i };
            await sql.Change(existing.Remove(q.Id) ? s_update : s_insert, values);
        }

        foreach (var gone in existing) await sql.Change(s_remove, new { id = gone, gatheringId, now });
    }

    private static string[] Lines(string? options) =>
        (options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed record QuestionRow
    {
        public long Id { get; init; }
        public QuestionKind Kind { get; init; }
        public string Text { get; init; } = "";
        public string? Options { get; init; }
        public bool Required { get; init; }
    }
}
