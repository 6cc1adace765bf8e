using Network.Core.Mail;

namespace Network.Data.Invitations;

/// <summary>Reads the files that go with letters, inside a larger transaction.</summary>
internal static class AttachmentRows
{
    private static readonly Sql s_ofSending = new("""
        SELECT a.Name, a.ContentType, a.Content FROM SendingAttachment s
        JOIN InvitationAttachment a ON a.Id = s.InvitationAttachmentId
        WHERE s.InvitationSendingId = @sendingId ORDER BY a.Id
        """);

    private static readonly Sql s_ofNetwork = new("""
        SELECT a.Name, a.ContentType, a.Content FROM InvitationAttachment a WHERE a.LearningNetworkId = @networkId AND a.RemovedAt IS NULL ORDER BY a.Id
        """);

    /// <summary>Those that a sending was made with.</summary>
    public static async Task<IReadOnlyList<MailFile>> FilesOfSending(this SqlRunner sql, long sendingId) => Files(await sql.List<FileRow>(s_ofSending, new { sendingId }));

    /// <summary>Those that the next letter goes with.</summary>
    public static async Task<IReadOnlyList<MailFile>> FilesOfNetwork(this SqlRunner sql, long networkId) => Files(await sql.List<FileRow>(s_ofNetwork, new { networkId }));

    private static IReadOnlyList<MailFile> Files(IReadOnlyList<FileRow> rows) => [.. rows.Select(r => new MailFile(r.Name, r.ContentType, r.Content))];

    private sealed record FileRow
    {
        public string Name { get; init; } = "";
        public string ContentType { get; init; } = "";
        public byte[] Content { get; init; } = [];
    }
}
