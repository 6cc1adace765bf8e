using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Materials;
using Network.Data.Access;
using Network.Data.Materials;

namespace Network.Data.Experiences;

/// <summary>Files of experiences: had by those who may open the experience, put there by those who may change it.</summary>
public sealed class ExperienceFileStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_find = new($"""
        SELECT f.Name, f.ContentType, f.Hash, f.Size, CASE WHEN d.State = 'Published' THEN d.Visibility ELSE 'Organisers' END AS Visibility
        FROM ExperienceFile f
        JOIN Experience d ON d.Id = f.ExperienceId
        WHERE f.Id = @fileId AND d.Id = @id AND {ExperienceRights.Opens}
        """);

    private static readonly Sql s_add = new("""
        INSERT INTO ExperienceFile (ExperienceId, Name, ContentType, Size, Hash, AddedAt)
        SELECT @id, @name, @contentType, @size, @hash, @now WHERE (SELECT COUNT(*) FROM ExperienceFile f WHERE f.ExperienceId = @id) < @most
        """);

    private static readonly Sql s_changed = new("""
        UPDATE Experience SET Visibility = @visibility, AskedOpenAt = @askedOpenAt, Version = Version + 1, ChangedAt = @now WHERE Id = @id AND Version = @version
        """);

    private static readonly Sql s_remove = new("DELETE FROM ExperienceFile WHERE Id = @fileId AND ExperienceId = @id");

    /// <summary>A file for somebody who may open the experience; null for anybody else. 0 is nobody.</summary>
    public Task<OpenFile?> Find(long personId, long id, long fileId, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<OpenFileRow>(s_find, new { personId, id, fileId }))?.Value, stop);

    /// <summary>
    /// Puts a file there that was taken in. Nobody has read it: what everyone reads goes back to all networks, as when its text is changed. False where the
    /// experience is not the member's to change, or has as many files as it may have.
    /// </summary>
    public Task<bool> Add(MemberAccess access, long id, StoredFile file, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await ExperienceStore.Editable(sql, access, id) is not { } row) return false;
        if (await sql.Change(s_add, new { id, name = file.Name, contentType = file.ContentType, size = file.Size, hash = file.Hash, most = ExperienceRules.MostFiles, now }) == 0) return false;
        if (row.State != ExperienceState.Published || (row.Visibility != Visibility.Everyone && row.AskedOpenAt is null)) return true;
        var (visibility, waits) = ExperienceRules.Publish(row.Visibility, row.MayOrganise);
        // Where it waits already it is another one than an organiser may just be reading.
        await sql.Change(s_changed, new { id, version = row.Version, visibility = visibility.ToString(), askedOpenAt = waits ? now : row.AskedOpenAt, now });
        await sql.IndexExperience((await sql.Experience(access.PersonId, id))!, now);
        return true;
    }, stop);

    /// <summary>Takes a file away; false where there is none such, or it is not the member's to change.</summary>
    public Task<bool> Remove(MemberAccess access, long id, long fileId, CancellationToken stop = default) => database.Write(async sql =>
        await ExperienceStore.Editable(sql, access, id) is not null && await sql.Change(s_remove, new { id, fileId }) == 1, stop);
}
