using Network.Core.Members;
using Network.Core.Texts;

namespace Network.Data.Members;

/// <summary>The people of a network's list among other reads, and what ends when somebody leaves the network.</summary>
internal static class MemberRows
{
    private static readonly Sql s_people = new("""
        SELECT p.PersonId, q.Name, CASE WHEN c.ShowsEmail = 1 THEN q.Email ELSE NULL END AS Email, CASE WHEN c.ShowsPhone = 1 THEN q.Phone ELSE NULL END AS Phone,
               p.KommuneId, k.Name AS Kommune, p.OwnRole, p.Service, r.TitleNn, r.TitleNb, r.TitleEn
        FROM MemberConsent c
        JOIN Participant p ON p.LearningNetworkId = c.LearningNetworkId AND p.PersonId = c.PersonId
        JOIN Person q ON q.Id = c.PersonId
        JOIN Kommune k ON k.Id = p.KommuneId
        LEFT JOIN ParticipantRole x ON x.ParticipantId = p.Id
        LEFT JOIN NetworkRole r ON r.Id = x.NetworkRoleId
        WHERE c.LearningNetworkId = @networkId ORDER BY p.Id, r.Position
        """);

    private static readonly Sql s_endConsent = new("""
        DELETE FROM MemberConsent WHERE LearningNetworkId = @networkId AND PersonId = @personId
          AND NOT EXISTS (SELECT 1 FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.PersonId = @personId)
        """);

    // A contact of a kommune still belongs to the network, and so does its staff.
    private static readonly Sql s_endDigest = new("""
        DELETE FROM NetworkDigest WHERE LearningNetworkId = @networkId AND PersonId = @personId
          AND NOT EXISTS (SELECT 1 FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.PersonId = @personId)
          AND NOT EXISTS (SELECT 1 FROM KommuneContact k WHERE k.LearningNetworkId = @networkId AND k.PersonId = @personId)
          AND NOT EXISTS (SELECT 1 FROM NetworkStaff s WHERE s.LearningNetworkId = @networkId AND s.PersonId = @personId)
        """);

    /// <summary>Everybody on the list, in no order: a person in several kommuner once.</summary>
    public static async Task<IReadOnlyList<MemberEntry>> PeopleOnList(this SqlRunner sql, long networkId)
    {
        var rows = await sql.List<PersonRow>(s_people, new { networkId });
        return [.. rows.GroupBy(r => r.PersonId).Select(Entry)];
    }

    /// <summary>After a participant is gone: whoever has no other part in the network is on its list no longer, and gets no digest should they come back.</summary>
    public static async Task EndMembership(this SqlRunner sql, long networkId, long personId)
    {
        await sql.Change(s_endConsent, new { networkId, personId });
        await sql.Change(s_endDigest, new { networkId, personId });
    }

    private static MemberEntry Entry(IGrouping<long, PersonRow> rows)
    {
        var first = rows.First();
        return new MemberEntry
        {
            PersonId = rows.Key,
            Name = first.Name,
            Email = first.Email,
            Phone = first.Phone,
            Parts = [.. rows.GroupBy(r => r.KommuneId).Select(p => Part([.. p]))],
        };
    }

    private static MemberPart Part(IReadOnlyList<PersonRow> rows) =>
        new(rows[0].Kommune, [.. rows.Select(r => new LocalText(r.TitleNn, r.TitleNb, r.TitleEn)).Where(t => !t.IsEmpty)], rows[0].OwnRole, rows[0].Service);

    private sealed record PersonRow
    {
        public long PersonId { get; init; }
        public string Name { get; init; } = "";
        public string? Email { get; init; }
        public string? Phone { get; init; }
        public long KommuneId { get; init; }
        public string Kommune { get; init; } = "";
        public string? OwnRole { get; init; }
        public string? Service { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
    }
}
