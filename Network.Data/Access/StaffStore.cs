using Network.Core.Access;
using Network.Core.Texts;
using Network.Data.People;

namespace Network.Data.Access;

/// <summary>Who organises or reads a network.</summary>
public sealed class StaffStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_list = new("""
        SELECT s.PersonId, p.Name, p.Email, s.Access FROM NetworkStaff s
        JOIN Person p ON p.Id = s.PersonId
        WHERE s.LearningNetworkId = @networkId
        """);

    // Whoever changes staff writes the network's row first: changes come one after the other, so that of two organisers who leave at once one stays.
    private static readonly Sql s_queueUp = new("UPDATE LearningNetwork SET Version = Version WHERE Id = @networkId");

    private static readonly Sql s_insert = new("INSERT INTO NetworkStaff (LearningNetworkId, PersonId, Access) VALUES (@networkId, @personId, @access)");

    private static readonly Sql s_change = new("""
        UPDATE NetworkStaff SET Access = @access WHERE LearningNetworkId = @networkId AND PersonId = @personId
        """);

    private static readonly Sql s_remove = new("DELETE FROM NetworkStaff WHERE LearningNetworkId = @networkId AND PersonId = @personId");

    /// <summary>Everybody with access, organisers first, then by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> List(NetworkAccess access, CancellationToken stop = default)
    {
        var rows = await database.Read(sql => sql.List<StaffRow>(s_list, new { networkId = access.NetworkId }), stop);
        return
        [
            .. rows.Select(r => r.Value)
                .OrderByDescending(m => m.Right)
                .ThenBy(m => NorwegianSort.Key(m.Name), StringComparer.Ordinal)
                .ThenBy(m => m.Email, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Gives the person with this address a right, in place of the one they had; makes the person where nobody has the address. The last organiser
    /// stays one.
    /// </summary>
    public Task<StaffOutcome> Give(NetworkAccess access, StaffInvitation invitation, CancellationToken stop = default) => database.Write(
        async sql =>
        {
            var networkId = access.NetworkIdForChange;
            await sql.Change(s_queueUp, new { networkId });
            var personId = await sql.FindOrCreate(new NewPerson(invitation.Email, invitation.Name, null, invitation.Language), clock.GetUtcNow());
            if (invitation.Right != NetworkRight.Organise && await IsLast(sql, networkId, personId)) return StaffOutcome.LastOrganiser;
            var values = new { networkId, personId, access = StaffRights.Write(invitation.Right) };
            if (await sql.Change(s_change, values) == 0) await sql.Change(s_insert, values);
            return StaffOutcome.Done;
        },
        stop);

    /// <summary>Takes the person's access away.</summary>
    public Task<StaffOutcome> Remove(NetworkAccess access, long personId, CancellationToken stop = default) => database.Write(
        async sql =>
        {
            var networkId = access.NetworkIdForChange;
            await sql.Change(s_queueUp, new { networkId });
            if (await IsLast(sql, networkId, personId)) return StaffOutcome.LastOrganiser;
            return await sql.Change(s_remove, new { networkId, personId }) == 1 ? StaffOutcome.Done : StaffOutcome.NotFound;
        },
        stop);

    private static async Task<bool> IsLast(SqlRunner sql, long networkId, long personId)
    {
        var organisers = (await sql.List<StaffRow>(s_list, new { networkId })).Where(r => r.Value.Right == NetworkRight.Organise).ToList();
        return organisers is [var one] && one.PersonId == personId;
    }

    private sealed record StaffRow
    {
        public long PersonId { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public string Access { get; init; } = "";

        public StaffMember Value => new() { PersonId = PersonId, Name = Name, Email = Email, Right = StaffRights.Read(Access)!.Value };
    }
}
