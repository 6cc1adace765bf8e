using Network.Core.Invitations;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>One kommune of a network for those who organise it.</summary>
public sealed class KommuneFileStore(Database database)
{
    private static readonly Sql s_token = new("SELECT i.Token FROM Invitation i WHERE i.LearningNetworkId = @networkId AND i.KommuneId = @kommuneId");

    private static readonly Sql s_mails = new("""
        SELECT s.Kind, m.Email, o.State, o.CreatedAt, o.SentAt, o.Error FROM InvitationMail m
        JOIN InvitationSending s ON s.Id = m.InvitationSendingId
        JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE m.InvitationId = @id ORDER BY m.Id DESC
        """);

    /// <summary>Null where the network has not invited the kommune.</summary>
    public Task<KommuneFile?> Find(NetworkAccess access, long kommuneId, CancellationToken stop = default) => database.Read<KommuneFile?>(async sql =>
    {
        if (await sql.Value<string>(s_token, new { networkId = access.NetworkId, kommuneId }) is not { } token) return null;
        var invitation = (await sql.Invitation(token))!;
        return new KommuneFile(invitation, token, await sql.List<KommuneMail>(s_mails, new { id = invitation.Id }), await sql.Changes(invitation.Id));
    }, stop);
}
