using Network.Core.Invitations;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>The last silent kommuner of a network, for those who call them. There are at most as many as kommuner.</summary>
public sealed class PhoneListStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_silent = new("""
        SELECT i.Id AS InvitationId, i.KommuneId, MIN(o.SentAt) AS SentAt FROM Invitation i
        JOIN NetworkKommune k ON k.LearningNetworkId = i.LearningNetworkId AND k.KommuneId = i.KommuneId
        JOIN InvitationMail m ON m.InvitationId = i.Id
        JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE i.LearningNetworkId = @networkId AND NOT EXISTS (SELECT 1 FROM InvitationAnswer a WHERE a.InvitationId = i.Id)
        GROUP BY i.Id, i.KommuneId ORDER BY i.KommuneId
        """);

    private static readonly Sql s_calls = new("""
        SELECT c.InvitationId, p.Name AS Who, c.Note, c.CalledAt FROM Invitation i
        JOIN InvitationCall c ON c.InvitationId = i.Id
        JOIN Person p ON p.Id = c.PersonId
        WHERE i.LearningNetworkId = @networkId ORDER BY c.Id DESC
        """);

    private static readonly Sql s_add = new("""
        INSERT INTO InvitationCall (InvitationId, PersonId, Note, CalledAt)
        SELECT i.Id, @personId, @note, @now FROM Invitation i WHERE i.LearningNetworkId = @networkId AND i.KommuneId = @kommuneId
        """);

    /// <summary>By number of kommune.</summary>
    public Task<IReadOnlyList<PhoneListEntry>> List(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<PhoneListEntry>>(async sql =>
    {
        var values = new { networkId = access.NetworkId };
        var calls = (await sql.List<PhoneCall>(s_calls, values)).ToLookup(c => c.InvitationId);
        var addresses = (await sql.AddressBook(access.NetworkId)).Entries.ToLookup(e => e.KommuneId);
        return
        [
            .. (await sql.List<PhoneListEntry>(s_silent, values)).Select(e => e with
            {
                Contacts = [.. addresses[e.KommuneId].OrderBy(a => a.Phone is null).ThenBy(a => a.Name is null)],
                Calls = [.. calls[e.InvitationId]],
            }),
        ];
    }, stop);

    /// <summary>Keeps that somebody has called; false where the kommune is not invited.</summary>
    public Task<bool> Called(NetworkAccess access, long kommuneId, string? note, CancellationToken stop = default) => database.Write(async sql =>
        await sql.Change(s_add, new { networkId = access.NetworkIdForChange, kommuneId, personId = access.PersonId, note, now = clock.GetUtcNow() }) == 1, stop);
}
