namespace Network.Data.Materials;

/// <summary>
/// Knows everybody who refers to files in the vault. A table with a column Hash stands here, or its files are deleted; a test sees to it.
/// </summary>
public sealed class FileReferenceStore(Database database)
{
    private static readonly Sql s_referred = new("""
        SELECT v.Hash FROM MaterialVersion v
        UNION ALL SELECT f.Hash FROM ExperienceFile f
        """);

    /// <summary>The hashes of all files that somebody refers to.</summary>
    public Task<IReadOnlySet<string>> All(CancellationToken stop = default) =>
        database.Read<IReadOnlySet<string>>(async sql => (await sql.List<string>(s_referred)).ToHashSet(StringComparer.Ordinal), stop);
}
