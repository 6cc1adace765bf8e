using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Mail;
using Network.Data.Members;
using Network.Data.People;
using Network.Data.Registrations;

namespace Network.Data.Invitations;

/// <summary>Writes the people of a kommune inside a larger transaction, and says what changed.</summary>
internal static class NamedPeopleRows
{
    private static readonly Sql s_insert = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, Service, OwnRole, CreatedAt)
        SELECT @networkId, @kommuneId, @personId, @service, @ownRole, @now
        WHERE NOT EXISTS (SELECT 1 FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId AND p.PersonId = @personId)
        """);

    private static readonly Sql s_find = new("""
        SELECT p.Id FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId AND p.PersonId = @personId
        """);

    private static readonly Sql s_update = new("UPDATE Participant SET Service = @service, OwnRole = @ownRole WHERE Id = @id");

    private static readonly Sql s_forgetRoles = new("DELETE FROM ParticipantRole WHERE ParticipantId = @id");

    private static readonly Sql s_addRole = new("INSERT INTO ParticipantRole (ParticipantId, NetworkRoleId) VALUES (@id, @roleId)");

    private static readonly Sql s_remove = new("DELETE FROM Participant WHERE Id = @id");

    private static readonly Sql s_part = new("SELECT p.LearningNetworkId, p.PersonId FROM Participant p WHERE p.Id = @id");

    /// <summary>Makes the kommune's people those of the list. Whoever is new is told.</summary>
    public static async Task<IReadOnlyList<(ChangeKind What, string Who)>> SavePeople(
        this SqlRunner sql, long networkId, long kommuneId, IReadOnlyList<NamedPerson> people, Language language, DateTimeOffset now)
    {
        var before = (await sql.PeopleOf(networkId, kommuneId)).ToDictionary(p => EmailAddress.Key(p.Email));
        var changes = new List<(ChangeKind, string)>();
        foreach (var person in people)
        {
            var known = before.Remove(EmailAddress.Key(person.Email), out var old);
            if (known && old!.Service == person.Service && old.OwnRole == person.OwnRole && old.RoleIds.ToHashSet().SetEquals(person.RoleIds)) continue;
            var id = known ? old!.Id : await Add(sql, networkId, kommuneId, person, language, now);
            await sql.Change(s_update, new { id, service = person.Service, ownRole = person.OwnRole });
            await sql.Change(s_forgetRoles, new { id });
            await sql.Change(s_addRole, person.RoleIds.Select(roleId => new { id, roleId }));
            changes.Add((known ? ChangeKind.PersonChanged : ChangeKind.PersonAdded, person.Name));
        }

        foreach (var gone in before.Values)
        {
            await sql.RemovePerson(gone.Id);
            changes.Add((ChangeKind.PersonRemoved, gone.Name));
        }

        return changes;
    }

    public static async Task RemovePerson(this SqlRunner sql, long id)
    {
        var part = await sql.Find<PartRow>(s_part, new { id });
        if (part is not null) await sql.LeaveSeries(part.LearningNetworkId, part.PersonId);
        await sql.Change(s_forgetRoles, new { id });
        await sql.Change(s_remove, new { id });
        if (part is not null) await sql.EndMembership(part.LearningNetworkId, part.PersonId);
    }

    private static async Task<long> Add(SqlRunner sql, long networkId, long kommuneId, NamedPerson person, Language language, DateTimeOffset now)
    {
        var personId = await sql.FindOrCreate(new NewPerson(person.Email, person.Name, null, language), now);
        var values = new { networkId, kommuneId, personId, service = person.Service, ownRole = person.OwnRole, now };
        await sql.Change(s_insert, values);
        var id = await sql.Value<long>(s_find, values);
        await sql.Queue(MailIntent.Named(id, personId, now), now);
        return id;
    }

    private sealed record PartRow
    {
        public long LearningNetworkId { get; init; }
        public long PersonId { get; init; }
    }
}
