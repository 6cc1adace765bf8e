using Network.Core.Invitations;
using Network.Core.Mail;

namespace Network.Data.Invitations;

/// <summary>Reads and writes addresses inside a larger transaction.</summary>
internal static class AddressRows
{
    // Whoever changes addresses writes the network's row first: changes come one after the other, and what was read stays true.
    private static readonly Sql s_queueUp = new("UPDATE LearningNetwork SET Version = Version WHERE Id = @networkId");

    private static readonly Sql s_all = new("""
        SELECT a.Id, a.KommuneId, a.Email, a.Name, a.Phone FROM InvitationAddress a WHERE a.LearningNetworkId = @networkId ORDER BY a.Id
        """);

    private static readonly Sql s_region = new("SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId ORDER BY k.KommuneId");

    private static readonly Sql s_insert = new("""
        INSERT INTO InvitationAddress (LearningNetworkId, KommuneId, Name, Email, EmailKey, Phone, CreatedAt)
        VALUES (@networkId, @kommuneId, @name, @email, @emailKey, @phone, @now)
        """);

    private static readonly Sql s_change = new("""
        UPDATE InvitationAddress SET KommuneId = @kommuneId, Name = @name, Email = @email, EmailKey = @emailKey, Phone = @phone
        WHERE Id = @id AND LearningNetworkId = @networkId
        """);

    private static readonly Sql s_remove = new("DELETE FROM InvitationAddress WHERE Id = @id AND LearningNetworkId = @networkId");

    public static Task QueueUp(this SqlRunner sql, long networkId) => sql.Change(s_queueUp, new { networkId });

    public static async Task<AddressBook> AddressBook(this SqlRunner sql, long networkId) =>
        new(await sql.List<long>(s_region, new { networkId }), await sql.List<AddressEntry>(s_all, new { networkId }));

    public static Task AddAddresses(this SqlRunner sql, long networkId, IEnumerable<AddressEntry> entries, DateTimeOffset now) =>
        sql.Change(s_insert, entries.Select(e => new { networkId, kommuneId = e.KommuneId, name = e.Name, email = e.Email, emailKey = EmailAddress.Key(e.Email), phone = e.Phone, now }));

    public static Task ChangeAddresses(this SqlRunner sql, long networkId, IEnumerable<AddressEntry> entries) =>
        sql.Change(s_change, entries.Select(e => new { networkId, id = e.Id, kommuneId = e.KommuneId, name = e.Name, email = e.Email, emailKey = EmailAddress.Key(e.Email), phone = e.Phone }));

    /// <summary>Returns how many there were.</summary>
    public static Task<int> RemoveAddresses(this SqlRunner sql, long networkId, IEnumerable<long> ids) =>
        sql.Change(s_remove, ids.Select(id => new { networkId, id }));
}
