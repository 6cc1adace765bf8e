namespace Network.Data.Materials;

/// <summary>Deletes what was withdrawn so long ago that nobody brings it back; its files go when nobody refers to them.</summary>
public sealed class MaterialCleanStore(Database database)
{
    private static readonly Sql s_old = new("SELECT m.Id FROM Material m WHERE m.WithdrawnAt < @before");

    private static readonly Sql s_uploads = new("DELETE FROM MaterialUpload WHERE MaterialId = @id");

    private static readonly Sql s_versions = new("DELETE FROM MaterialVersion WHERE MaterialId = @id");

    private static readonly Sql s_material = new("DELETE FROM Material WHERE Id = @id");

    /// <summary>How long what is withdrawn can be brought back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Returns how many.</summary>
    public Task<int> Forget(DateTimeOffset before, CancellationToken stop = default) => database.Write(async sql =>
    {
        var old = (await sql.List<long>(s_old, new { before })).Select(id => new { id }).ToList();
        foreach (var statement in new[] { s_uploads, s_versions, s_material }) await sql.Change(statement, old);
        return old.Count;
    }, stop);
}
