using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>The files that go with a network's letter: for those who organise it, and for a kommune that holds its private link.</summary>
public sealed class AttachmentStore(Database database, TimeProvider clock)
{
    /// <summary>Each <see cref="Attachment"/> of the network @networkId, as a part of a larger statement.</summary>
    internal const string Select = """
        SELECT a.Id, a.Name, a.ContentType, a.Size FROM InvitationAttachment a WHERE a.LearningNetworkId = @networkId AND a.RemovedAt IS NULL ORDER BY a.Id
        """;

    private static readonly Sql s_list = new(Select);

    private static readonly Sql s_size = new("""
        SELECT COALESCE(SUM(a.Size), 0) FROM InvitationAttachment a WHERE a.LearningNetworkId = @networkId AND a.RemovedAt IS NULL
        """);

    private static readonly Sql s_add = new("""
        INSERT INTO InvitationAttachment (LearningNetworkId, Name, ContentType, Content, Size, AddedAt)
        VALUES (@networkId, @name, @contentType, @content, @size, @now)
        """);

    private static readonly Sql s_remove = new("""
        UPDATE InvitationAttachment SET RemovedAt = @now WHERE Id = @id AND LearningNetworkId = @networkId AND RemovedAt IS NULL
        """);

    private static readonly Sql s_file = new("""
        SELECT a.Name, a.ContentType, a.Content FROM InvitationAttachment a WHERE a.Id = @id AND a.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_fileOfKommune = new("""
        SELECT a.Name, a.ContentType, a.Content FROM Invitation i
        JOIN InvitationAttachment a ON a.LearningNetworkId = i.LearningNetworkId AND a.RemovedAt IS NULL
        WHERE i.Token = @token AND a.Id = @id
        """);

    /// <summary>Those that the next letter goes with.</summary>
    public Task<IReadOnlyList<Attachment>> List(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<Attachment>(s_list, new { networkId = access.NetworkId }), stop);

    /// <summary>Adds a file that was found right; false where all together would be too large.</summary>
    public Task<bool> Add(NetworkAccess access, MailFile file, CancellationToken stop = default) => database.Write(async sql =>
    {
        var networkId = access.NetworkIdForChange;
        if (await sql.Value<long>(s_size, new { networkId }) + file.Content.Length > Attachment.MostBytesInAll) return false;
        await sql.Change(s_add, new { networkId, name = file.Name, contentType = file.ContentType, content = file.Content, size = file.Content.Length, now = clock.GetUtcNow() });
        return true;
    }, stop);

    /// <summary>Letters to come go without it; false where there was none.</summary>
    public Task<bool> Remove(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { id, networkId = access.NetworkIdForChange, now = clock.GetUtcNow() }) == 1, stop);

    /// <summary>The file; null where the network has none such.</summary>
    public Task<MailFile?> Find(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Read(async sql => File(await sql.Find<FileRow>(s_file, new { id, networkId = access.NetworkId })), stop);

    /// <summary>The file for a kommune; null where its letter has none such.</summary>
    public Task<MailFile?> FindOfKommune(string token, long id, CancellationToken stop = default) =>
        database.Read(async sql => File(await sql.Find<FileRow>(s_fileOfKommune, new { token, id })), stop);

    private static MailFile? File(FileRow? row) => row is null ? null : new MailFile(row.Name, row.ContentType, row.Content);

    private sealed record FileRow
    {
        public string Name { get; init; } = "";
        public string ContentType { get; init; } = "";
        public byte[] Content { get; init; } = [];
    }
}
