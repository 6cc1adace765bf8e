using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Mail;

/// <summary>The files that go with an announcement. Once it is planned or sent they stay as they are.</summary>
public sealed class AnnouncementFileStore(Database database)
{
    /// <summary>Each <see cref="Attachment"/> of the announcement @id, as a part of a larger statement.</summary>
    internal const string Select = "SELECT f.Id, f.Name, f.ContentType, f.Size FROM AnnouncementFile f WHERE f.AnnouncementId = @id ORDER BY f.Id";

    private static readonly Sql s_list = new(Select);

    private static readonly Sql s_size = new("SELECT COALESCE(SUM(f.Size), 0) FROM AnnouncementFile f WHERE f.AnnouncementId = @id");

    private static readonly Sql s_add = new("""
        INSERT INTO AnnouncementFile (AnnouncementId, Name, ContentType, Content, Size) VALUES (@id, @name, @contentType, @content, @size)
        """);

    private static readonly Sql s_remove = new("DELETE FROM AnnouncementFile WHERE Id = @fileId AND AnnouncementId = @id");

    // Whoever saw the draft without this change has not seen what would be sent.
    private static readonly Sql s_touch = new("UPDATE Announcement SET SubmissionId = @submissionId WHERE Id = @id AND SentAt IS NULL AND DueAt IS NULL");

    private static readonly Sql s_file = new("SELECT f.Name, f.ContentType, f.Content FROM AnnouncementFile f WHERE f.Id = @fileId AND f.AnnouncementId = @id");

    /// <summary>Those of an announcement; empty where there is none with this id.</summary>
    public Task<IReadOnlyList<Attachment>> List(NetworkAccess access, string? slug, long id, CancellationToken stop = default) => database.Read(async sql =>
        await Has(sql, access, slug, id) ? await sql.List<Attachment>(s_list, new { id }) : [], stop);

    /// <summary>Adds a file that was found right; false where all together would be too large, or it is no draft any more.</summary>
    public Task<bool> Add(NetworkAccess access, string? slug, long id, MailFile file, CancellationToken stop = default) => database.Write(async sql =>
    {
        _ = access.NetworkIdForChange;
        if (!await Has(sql, access, slug, id) || await sql.Value<long>(s_size, new { id }) + file.Content.Length > Attachment.MostBytesInAll) return false;
        if (await sql.Change(s_touch, new { id, submissionId = SecretToken.New() }) == 0) return false;
        return await sql.Change(s_add, new { id, name = file.Name, contentType = file.ContentType, content = file.Content, size = file.Content.Length }) == 1;
    }, stop);

    /// <summary>Takes one away; false where there was none, or it is no draft any more.</summary>
    public Task<bool> Remove(NetworkAccess access, string? slug, long id, long fileId, CancellationToken stop = default) => database.Write(async sql =>
    {
        _ = access.NetworkIdForChange;
        return await Has(sql, access, slug, id) && await sql.Change(s_touch, new { id, submissionId = SecretToken.New() }) == 1 && await sql.Change(s_remove, new { id, fileId }) == 1;
    }, stop);

    /// <summary>The file; null where there is none such.</summary>
    public Task<MailFile?> Find(NetworkAccess access, string? slug, long id, long fileId, CancellationToken stop = default) => database.Read(async sql =>
        await Has(sql, access, slug, id) && await sql.Find<AnnouncementFileRow>(s_file, new { id, fileId }) is { } row ? row.Value : null, stop);

    private static async Task<bool> Has(SqlRunner sql, NetworkAccess access, string? slug, long id) =>
        await sql.Announced(access, slug, id) is not null;
}
