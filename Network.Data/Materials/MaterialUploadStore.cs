using Network.Core.Access;
using Network.Data.Access;

namespace Network.Data.Materials;

/// <summary>Files on their way: whose, where to, and how large they are said to be. What has come of them is in <see cref="UploadFiles"/>.</summary>
public sealed class MaterialUploadStore(Database database, TimeProvider clock)
{
    /// <summary>The most that one person may have on the way.</summary>
    public const int MostAtOnce = 100;

    private static readonly Sql s_count = new("SELECT COUNT(*) FROM MaterialUpload u WHERE u.PersonId = @personId");

    private static readonly Sql s_own = new($"SELECT COUNT(*) FROM Material d WHERE d.Id = @materialId AND d.Kind = 'File' AND d.WithdrawnAt IS NULL AND {MaterialColumns.AtDesk}");

    private static readonly Sql s_insert = new("""
        INSERT INTO MaterialUpload (Token, PersonId, LearningNetworkId, GatheringId, ProgrammeItemId, MaterialId, Name, Size, Visibility, StartedAt, ChangedAt)
        VALUES (@token, @personId, @networkId, @gatheringId, @itemId, @materialId, @name, @size, @visibility, @now, @now)
        """);

    private static readonly Sql s_find = new("""
        SELECT u.Token, u.Name, u.Size, u.Visibility, u.ProgrammeItemId, u.MaterialId, u.ChangedAt FROM MaterialUpload u
        WHERE u.Token = @token AND u.PersonId = @personId AND u.LearningNetworkId = @networkId
          AND ((@slug IS NULL AND u.GatheringId IS NULL) OR u.GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.Slug = @slug))
        """);

    private static readonly Sql s_touch = new("UPDATE MaterialUpload SET ChangedAt = @now WHERE Token = @token");

    private static readonly Sql s_drop = new("DELETE FROM MaterialUpload WHERE Token = @token AND PersonId = @personId AND LearningNetworkId = @networkId");

    private static readonly Sql s_old = new("SELECT u.Token FROM MaterialUpload u WHERE u.ChangedAt < @before");

    private static readonly Sql s_dropOld = new("DELETE FROM MaterialUpload WHERE Token = @token AND ChangedAt < @before");

    /// <summary>Begins one; null where there is nowhere to put it, or the person has too many on the way.</summary>
    public Task<string?> Start(NetworkAccess access, string? slug, MaterialUpload wish, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (networkId, materialId) = (access.NetworkIdForChange, wish.MaterialId);
        if (await sql.MaterialPlace(networkId, slug) is not { } place || await sql.Value<int>(s_count, new { personId = access.PersonId }) >= MostAtOnce) return null;
        if (materialId is not null && await sql.Value<int>(s_own, new { networkId, slug, materialId }) == 0) return null;
        var token = SecretToken.New();
        await sql.Change(s_insert, new
        {
            token,
            personId = access.PersonId,
            networkId,
            gatheringId = place.GatheringId,
            itemId = place.Items.FirstOrDefault(i => i.Id == wish.ProgrammeItemId)?.Id,
            materialId,
            name = wish.Name,
            size = wish.Size,
            visibility = wish.Visibility.ToString(),
            now = clock.GetUtcNow(),
        });
        return (string?)token;
    }, stop);

    /// <summary>One's own; null for another's, or another place's.</summary>
    public Task<MaterialUpload?> Find(NetworkAccess access, string? slug, string token, CancellationToken stop = default) => database.Read(sql =>
        sql.Find<MaterialUpload>(s_find, new { token, slug, personId = access.PersonId, networkId = access.NetworkIdForChange }), stop);

    /// <summary>Something has come: it is not given up.</summary>
    public Task Touch(string token, CancellationToken stop = default) => database.Write(sql => sql.Change(s_touch, new { token, now = clock.GetUtcNow() }), stop);

    /// <summary>Gives one's own up; false where there is none such.</summary>
    public Task<bool> Drop(NetworkAccess access, string token, CancellationToken stop = default) => database.Write(async sql =>
        await sql.Change(s_drop, new { token, personId = access.PersonId, networkId = access.NetworkIdForChange }) == 1, stop);

    /// <summary>Gives up those to which nothing has come since before then.</summary>
    public Task<int> DropOld(DateTimeOffset before, CancellationToken stop = default) => database.Write(async sql =>
        await sql.Change(s_dropOld, (await sql.List<string>(s_old, new { before })).Select(token => new { token, before }).ToList()), stop);
}
