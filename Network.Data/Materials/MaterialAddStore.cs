using Network.Core.Materials;
using Network.Data.Access;

namespace Network.Data.Materials;

/// <summary>Puts materials up: links, files, and new files on what is there.</summary>
public sealed class MaterialAddStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO Material (LearningNetworkId, GatheringId, ProgrammeItemId, Kind, Title, Description, Url, Visibility, FileNumber, Version, PersonId, CreatedAt, RenewedAt)
            VALUES (@networkId, @gatheringId, @itemId, @kind, @title, @description, @url, @visibility, 0, 1, @personId, @now, @now) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Material (LearningNetworkId, GatheringId, ProgrammeItemId, Kind, Title, Description, Url, Visibility, FileNumber, Version, PersonId, CreatedAt, RenewedAt)
            OUTPUT inserted.Id
            VALUES (@networkId, @gatheringId, @itemId, @kind, @title, @description, @url, @visibility, 0, 1, @personId, @now, @now)
            """);

    // One after the other: the number is taken by writing it.
    private static readonly Sql s_next = new($"""
        UPDATE Material SET FileNumber = FileNumber + 1, RenewedAt = @now
        WHERE Id IN (SELECT d.Id FROM Material d WHERE d.Id = @id AND d.Kind = 'File' AND d.WithdrawnAt IS NULL AND {MaterialColumns.AtDesk})
        """);

    private static readonly Sql s_version = new("""
        INSERT INTO MaterialVersion (MaterialId, Number, Name, ContentType, Hash, Size, PersonId, AddedAt, TextState)
        SELECT m.Id, m.FileNumber, @name, @contentType, @hash, @size, @personId, @now, @textState FROM Material m WHERE m.Id = @id
        """);

    private static readonly Sql s_arrived = new("DELETE FROM MaterialUpload WHERE Token = @token AND PersonId = @personId");

    /// <summary>Puts a link up; null where the network has no such gathering.</summary>
    public Task<long?> Link(NetworkAccess access, string? slug, MaterialDraft draft, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await Insert(sql, access, slug, draft) is not { } id) return (long?)null;
        await sql.IndexMaterial(id, clock.GetUtcNow());
        return id;
    }, stop);

    /// <summary>Puts a file up that is in the vault; null where the network has no such gathering.</summary>
    public Task<long?> File(NetworkAccess access, string? slug, StoredFile file, MaterialDraft draft, CancellationToken stop = default) =>
        database.Write(sql => AddFile(sql, access, slug, file, draft), stop);

    /// <summary>Puts a new file on a material; those before it are kept. False where the place has no such material with files.</summary>
    public Task<bool> Version(NetworkAccess access, string? slug, long id, StoredFile file, CancellationToken stop = default) =>
        database.Write(sql => AddVersion(sql, access, slug, id, file), stop);

    /// <summary>Puts up what has come in parts, once; null where somebody has done so already, or where there is nowhere to put it any more.</summary>
    public Task<long?> Uploaded(NetworkAccess access, string? slug, MaterialUpload upload, StoredFile file, MaterialDraft draft, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Change(s_arrived, new { token = upload.Token, personId = access.PersonId }) == 0) return null;
        if (upload.MaterialId is not { } id) return await AddFile(sql, access, slug, file, draft);
        return await AddVersion(sql, access, slug, id, file) ? id : null;
    }, stop);

    private async Task<long?> AddFile(SqlRunner sql, NetworkAccess access, string? slug, StoredFile file, MaterialDraft draft)
    {
        if (await Insert(sql, access, slug, draft with { Kind = MaterialKind.File, Url = null }) is not { } id) return null;
        await AddVersion(sql, access, slug, id, file);
        return id;
    }

    private async Task<bool> AddVersion(SqlRunner sql, NetworkAccess access, string? slug, long id, StoredFile file)
    {
        var now = clock.GetUtcNow();
        if (await sql.Change(s_next, new { id, networkId = access.NetworkIdForChange, slug, now }) == 0) return false;
        var isRead = FileTypes.KindOf(file.ContentType) is FileKind.Pdf or FileKind.Docx or FileKind.Pptx or FileKind.Xlsx or FileKind.Text or FileKind.Csv;
        await sql.Change(s_version, new
        {
            id,
            name = file.Name,
            contentType = file.ContentType,
            hash = file.Hash,
            size = file.Size,
            personId = access.PersonId,
            now,
            textState = (isRead ? TextState.Waiting : TextState.None).ToString(),
        });
        await sql.IndexMaterial(id, now);
        return true;
    }

    private async Task<long?> Insert(SqlRunner sql, NetworkAccess access, string? slug, MaterialDraft draft)
    {
        if (await sql.MaterialPlace(access.NetworkIdForChange, slug) is not { } place) return null;
        return await sql.Value<long>(s_insert, new
        {
            networkId = access.NetworkIdForChange,
            gatheringId = place.GatheringId,
            itemId = place.Items.FirstOrDefault(i => i.Id == draft.ItemId)?.Id,
            kind = draft.Kind.ToString(),
            title = draft.Title,
            description = draft.Description,
            url = draft.Url,
            visibility = draft.Visibility.ToString(),
            personId = access.PersonId,
            now = clock.GetUtcNow(),
        });
    }
}
