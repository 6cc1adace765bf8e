using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>Where a network writes to its kommuner: all addresses, and each by itself.</summary>
public sealed class AddressStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_byId = new("""
        SELECT a.Id, a.KommuneId, a.Email, a.Name, a.Phone FROM InvitationAddress a WHERE a.Id = @id AND a.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_taken = new("""
        SELECT COUNT(*) FROM InvitationAddress a
        WHERE a.LearningNetworkId = @networkId AND a.KommuneId = @kommuneId AND a.EmailKey = @emailKey AND a.Id <> @id
        """);

    /// <summary>The network's kommuner and all its addresses: a few for each kommune.</summary>
    public Task<AddressBook> Book(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.AddressBook(access.NetworkId), stop);

    /// <summary>The address; null where the network has no such.</summary>
    public Task<AddressEntry?> Find(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<AddressEntry>(s_byId, new { id, networkId = access.NetworkId }), stop);

    /// <summary>Adds an address to a kommune.</summary>
    public Task<AddressOutcome> Add(NetworkAccess access, AddressEntry entry, CancellationToken stop = default) => database.Write(async sql =>
    {
        var networkId = access.NetworkIdForChange;
        await sql.QueueUp(networkId);
        if (await IsTaken(sql, networkId, entry)) return AddressOutcome.AlreadyThere;
        await sql.AddAddresses(networkId, [entry], clock.GetUtcNow());
        return AddressOutcome.Saved;
    }, stop);

    /// <summary>Saves over what the organiser saw. Another kommune is somebody who has moved.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="entry">With its row.</param>
    /// <param name="seen"><see cref="AddressEntry.Mark"/> of what stood in the form.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<AddressOutcome> Save(NetworkAccess access, AddressEntry entry, string? seen, CancellationToken stop = default) => database.Write(async sql =>
    {
        var networkId = access.NetworkIdForChange;
        await sql.QueueUp(networkId);
        if (await sql.Find<AddressEntry>(s_byId, new { id = entry.Id, networkId }) is not { } stored) return AddressOutcome.NotFound;
        // What is there already needs no saving: the form was sent twice.
        if (stored == entry) return AddressOutcome.Saved;
        if (stored.Mark != seen) return AddressOutcome.ChangedByOther;
        if (await IsTaken(sql, networkId, entry)) return AddressOutcome.AlreadyThere;
        await sql.ChangeAddresses(networkId, [entry]);
        return AddressOutcome.Saved;
    }, stop);

    /// <summary>Takes the address away; false where it was gone.</summary>
    public Task<bool> Remove(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Write(async sql => await sql.RemoveAddresses(access.NetworkIdForChange, [id]) == 1, stop);

    private static async Task<bool> IsTaken(SqlRunner sql, long networkId, AddressEntry entry) => await sql.Value<int>(
        s_taken, new { networkId, id = entry.Id, kommuneId = entry.KommuneId, emailKey = EmailAddress.Key(entry.Email) }) > 0;
}
