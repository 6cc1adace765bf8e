using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>The words inside files: which are still to be read, and what was read.</summary>
public sealed class MaterialTextStore(Database database, TimeProvider clock)
{
    /// <summary>The most characters that are kept of one file.</summary>
    public const int MostText = 500_000;

    private static readonly Sql s_next = new(
        sqlite: """
            SELECT v.Id AS VersionId, v.Hash, v.ContentType
            FROM MaterialVersion v JOIN Material m ON m.Id = v.MaterialId AND m.FileNumber = v.Number
            WHERE v.TextState = 'Waiting' AND m.WithdrawnAt IS NULL ORDER BY v.Id LIMIT 1
            """,
        sqlServer: """
            SELECT TOP (1) v.Id AS VersionId, v.Hash, v.ContentType
            FROM MaterialVersion v JOIN Material m ON m.Id = v.MaterialId AND m.FileNumber = v.Number
            WHERE v.TextState = 'Waiting' AND m.WithdrawnAt IS NULL ORDER BY v.Id
            """);

    private static readonly Sql s_save = new("UPDATE MaterialVersion SET TextState = @state, Text = @text WHERE Id = @versionId");

    // That its words were read is no news: it stays as new as it was.
    private static readonly Sql s_material = new("""
        SELECT v.MaterialId, (SELECT d.ChangedAt FROM SearchDocument d WHERE d.Kind = 'Material' AND d.SubjectId = v.MaterialId) AS KnownAt
        FROM MaterialVersion v WHERE v.Id = @versionId
        """);

    /// <summary>The next file to read, of those that readers get; null where none waits. It waits on until <see cref="SaveText"/>.</summary>
    public Task<WaitingText?> NextWaiting(CancellationToken stop = default) => database.Read(sql => sql.Find<WaitingText>(s_next), stop);

    /// <summary>Writes what came of reading a file, and makes the material findable by it.</summary>
    /// <param name="versionId">The row of the version; one that is gone is no trouble.</param>
    /// <param name="state">What came of it.</param>
    /// <param name="text">Plain text, cut at <see cref="MostText"/>; null where there is none.</param>
    /// <param name="stop">Gives up.</param>
    public Task SaveText(long versionId, TextState state, string? text, CancellationToken stop = default) => database.Write(async sql =>
    {
        var kept = state == TextState.Done && text is not null ? text[..Math.Min(text.Length, MostText)] : null;
        await sql.Change(s_save, new { versionId, state = state.ToString(), text = kept });
        if (await sql.Find<MaterialRow>(s_material, new { versionId }) is { } material) await sql.IndexMaterial(material.MaterialId, material.KnownAt ?? clock.GetUtcNow());
    }, stop);

    private sealed record MaterialRow
    {
        public long MaterialId { get; init; }
        public DateTimeOffset? KnownAt { get; init; }
    }
}
