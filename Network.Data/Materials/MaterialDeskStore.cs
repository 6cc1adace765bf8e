using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Materials;
using Network.Data.Access;

namespace Network.Data.Materials;

/// <summary>The materials of a network, or of one of its gatherings, as those who organise it see and say them. Without a slug it is the network's, and all its gatherings'.</summary>
public sealed class MaterialDeskStore(Database database, TimeProvider clock)
{
    private const int MostWithdrawn = 50;

    private static readonly Sql s_count = new($"SELECT COUNT(*) FROM Material d WHERE {MaterialColumns.AtDesk} AND d.WithdrawnAt IS NULL");

    private static readonly Sql s_page = new(
        sqlite: $"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE {MaterialColumns.AtDesk} AND d.WithdrawnAt IS NULL ORDER BY d.RenewedAt DESC, d.Id DESC LIMIT @take OFFSET @skip",
        sqlServer: $"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE {MaterialColumns.AtDesk} AND d.WithdrawnAt IS NULL ORDER BY d.RenewedAt DESC, d.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY");

    private static readonly Sql s_aside = new(
        sqlite: $"""
            SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE {MaterialColumns.AtDesk} AND d.WithdrawnAt IS NOT NULL ORDER BY d.WithdrawnAt DESC, d.Id LIMIT @most;
            SELECT u.Token, u.Name, u.Size, u.Visibility, u.ProgrammeItemId, u.MaterialId, u.ChangedAt FROM MaterialUpload u
            WHERE u.PersonId = @personId AND u.LearningNetworkId = @networkId
              AND ((@slug IS NULL AND u.GatheringId IS NULL) OR u.GatheringId IN (SELECT q.Id FROM Gathering q WHERE q.Slug = @slug))
            ORDER BY u.Id
            """,
        sqlServer: $"""
            SELECT TOP (@most) {MaterialColumns.Columns} {MaterialColumns.From} WHERE {MaterialColumns.AtDesk} AND d.WithdrawnAt IS NOT NULL ORDER BY d.WithdrawnAt DESC, d.Id;
            SELECT u.Token, u.Name, u.Size, u.Visibility, u.ProgrammeItemId, u.MaterialId, u.ChangedAt FROM MaterialUpload u
            WHERE u.PersonId = @personId AND u.LearningNetworkId = @networkId
              AND ((@slug IS NULL AND u.GatheringId IS NULL) OR u.GatheringId IN (SELECT q.Id FROM Gathering q WHERE q.Slug = @slug))
            ORDER BY u.Id
            """);

    private static readonly Sql s_one = new($"SELECT {MaterialColumns.Columns} {MaterialColumns.From} WHERE d.Id = @id AND {MaterialColumns.AtDesk}");

    private static readonly Sql s_versions = new("""
        SELECT v.Number, v.Name, v.ContentType, v.Size, v.AddedAt, p.Name AS Who
        FROM MaterialVersion v JOIN Person p ON p.Id = v.PersonId
        WHERE v.MaterialId = @id ORDER BY v.Number DESC
        """);

    private static readonly Sql s_file = new($"""
        SELECT v.Name, v.ContentType, v.Hash, v.Size FROM MaterialVersion v JOIN Material d ON d.Id = v.MaterialId
        WHERE v.MaterialId = @id AND v.Number = @number AND {MaterialColumns.AtDesk}
        """);

    private static readonly Sql s_save = new("""
        UPDATE Material SET Kind = @kind, Title = @title, Description = @description, Url = @url, Visibility = @visibility, ProgrammeItemId = @itemId, Version = Version + 1
        WHERE Id = @id AND Version = @version AND WithdrawnAt IS NULL
        """);

    private static readonly Sql s_withdraw = new("UPDATE Material SET WithdrawnAt = @now, Version = Version + 1 WHERE Id = @id AND WithdrawnAt IS NULL");

    private static readonly Sql s_bringBack = new("UPDATE Material SET WithdrawnAt = NULL, Version = Version + 1 WHERE Id = @id AND WithdrawnAt IS NOT NULL");

    /// <summary>A page of it; null where the network has no such gathering.</summary>
    public Task<MaterialDesk?> Desk(NetworkAccess access, string? slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.MaterialPlace(access.NetworkId, slug) is not { } place) return null;
        var networkId = access.NetworkId;
        var total = await sql.Value<int>(s_count, new { networkId, slug });
        var (skip, take) = page(total);
        var rows = await sql.List<Material>(s_page, new { networkId, slug, skip, take });
        return await sql.Several(s_aside, new { networkId, slug, most = MostWithdrawn, personId = access.PersonId }, async answers =>
            new MaterialDesk(place, new ListPage<Material>(rows, total), await answers.List<Material>(), await answers.List<MaterialUpload>()));
    }, stop);

    /// <summary>One with all its files, withdrawn or not; null where the place has none such.</summary>
    public Task<MaterialDetails?> Find(NetworkAccess access, string? slug, long id, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Find<Material>(s_one, new { networkId = access.NetworkId, slug, id }) is not { } material) return null;
        var place = await sql.MaterialPlace(access.NetworkId, material.GatheringSlug);
        return new MaterialDetails(material, place!, await sql.List<MaterialVersion>(s_versions, new { id }));
    }, stop);

    /// <summary>The place alone; null where the network has no such gathering.</summary>
    public Task<MaterialPlace?> Place(NetworkAccess access, string? slug, CancellationToken stop = default) => database.Read(sql => sql.MaterialPlace(access.NetworkId, slug), stop);

    /// <summary>Any of the files, for organisers; null where there is none such.</summary>
    public Task<StoredFile?> File(NetworkAccess access, string? slug, long id, int number, CancellationToken stop = default) => database.Read(async sql =>
        (await sql.Find<StoredFileRow>(s_file, new { networkId = access.NetworkId, slug, id, number }))?.Value, stop);

    /// <summary>Saves what is said of a material over the version that the organiser saw.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, string? slug, long id, int version, MaterialDraft draft, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await Own(sql, access, slug, id) is not { WithdrawnAt: null } material) return SaveOutcome.NotFound;
        var place = await sql.MaterialPlace(access.NetworkId, material.GatheringSlug);
        var values = new
        {
            id,
            version,
            kind = (draft.Url is null ? material.Kind : draft.Kind).ToString(),
            title = draft.Title,
            description = draft.Description,
            url = draft.Url ?? material.Url,
            visibility = draft.Visibility.ToString(),
            itemId = place!.Items.FirstOrDefault(i => i.Id == draft.ItemId)?.Id,
        };
        if (await sql.Change(s_save, values) == 0) return SaveOutcome.ChangedByOther;
        await sql.IndexMaterial(id, clock.GetUtcNow());
        return SaveOutcome.Saved;
    }, stop);

    /// <summary>Takes a material away from readers, or gives it back. False where there is nothing to do.</summary>
    public Task<bool> Withdraw(NetworkAccess access, string? slug, long id, bool back, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Own(sql, access, slug, id) is null || await sql.Change(back ? s_bringBack : s_withdraw, new { id, now }) == 0) return false;
        await sql.IndexMaterial(id, now);
        return true;
    }, stop);

    private static Task<Material?> Own(SqlRunner sql, NetworkAccess access, string? slug, long id) =>
        sql.Find<Material>(s_one, new { networkId = access.NetworkIdForChange, slug, id });
}
