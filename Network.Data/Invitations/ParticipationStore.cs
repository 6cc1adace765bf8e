using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Networks;

namespace Network.Data.Invitations;

/// <summary>What a person has been named for: for the person, and for the mail that tells them.</summary>
public sealed class ParticipationStore(Database database, TimeProvider clock)
{
    /// <summary>What <see cref="Read"/> reads of the person @personId, as a part of a larger statement.</summary>
    internal const string OfPerson = """
        SELECT p.Id, p.LearningNetworkId, p.PersonId, p.OwnRole, p.Service, k.Name AS Kommune, n.Slug, n.NameNn, n.NameNb, n.NameEn,
               q.Name, q.Email, q.Language, a.ContactName, a.ContactEmail, i.Id AS InvitationId
        FROM Participant p
        JOIN Person q ON q.Id = p.PersonId
        JOIN Kommune k ON k.Id = p.KommuneId
        JOIN LearningNetwork n ON n.Id = p.LearningNetworkId
        LEFT JOIN Invitation i ON i.LearningNetworkId = p.LearningNetworkId AND i.KommuneId = p.KommuneId
        LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE p.PersonId = @personId ORDER BY p.Id;
        SELECT x.ParticipantId, r.TitleNn, r.TitleNb, r.TitleEn FROM ParticipantRole x
        JOIN Participant p ON p.Id = x.ParticipantId
        JOIN NetworkRole r ON r.Id = x.NetworkRoleId
        WHERE p.PersonId = @personId ORDER BY r.Position
        """;

    private static readonly Sql s_ofPerson = new(OfPerson);

    private static readonly Sql s_change = new("""
        INSERT INTO InvitationChange (InvitationId, What, Detail, Who, ChangedAt) VALUES (@id, 'PersonRemoved', @name, @name, @now)
        """);

    private static readonly Sql s_newer = new("UPDATE InvitationAnswer SET Version = Version + 1, ChangedAt = @now WHERE InvitationId = @id");

    /// <summary>Everything that the person takes part in.</summary>
    public Task<IReadOnlyList<Participation>> Of(long personId, CancellationToken stop = default) => database.Read(sql => All(sql, personId), stop);

    /// <summary>The same from a larger answer.</summary>
    internal static async Task<IReadOnlyList<Participation>> Read(SqlAnswers answers)
    {
        var rows = await answers.List<Participation>();
        var roles = (await answers.List<RoleRow>()).ToLookup(r => r.ParticipantId, r => new LocalText(r.TitleNn, r.TitleNb, r.TitleEn));
        return [.. rows.Select(r => r with { Roles = [.. roles[r.Id]] })];
    }

    /// <summary>What a mail to somebody who was named says; null where they no longer are.</summary>
    public Task<NamedNews?> News(LeasedMail due, CancellationToken stop = default) => database.Read<NamedNews?>(async sql =>
    {
        var participation = (await All(sql, due.PersonId!.Value)).FirstOrDefault(p => p.Id == due.AboutId);
        return participation is null ? null : new NamedNews(participation, await sql.ContactOf(participation.LearningNetworkId));
    }, stop);

    /// <summary>Leaves a network, by one's own wish; false where the person was not in it.</summary>
    public Task<bool> Leave(long personId, long participantId, CancellationToken stop = default) => database.Write(async sql =>
    {
        if ((await All(sql, personId)).FirstOrDefault(p => p.Id == participantId) is not { } own) return false;
        await sql.RemovePerson(own.Id);
        if (own.InvitationId is not { } id) return true;
        var now = clock.GetUtcNow();
        await sql.Change(s_newer, new { id, now });
        await sql.Change(s_change, new { id, name = own.Name, now });
        return true;
    }, stop);

    private static Task<IReadOnlyList<Participation>> All(SqlRunner sql, long personId) => sql.Several(s_ofPerson, new { personId }, Read);

    private sealed record RoleRow
    {
        public long ParticipantId { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
    }
}
