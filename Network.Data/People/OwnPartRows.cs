using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Reads what a person is in networks.</summary>
internal static class OwnPartRows
{
    private const int KindsByPerson = 8;

    private static readonly Sql s_parts = new("""
        SELECT p.Id, t.TitleNn, t.TitleNb, t.TitleEn FROM Participant p
        JOIN ParticipantRole x ON x.ParticipantId = p.Id
        JOIN NetworkRole t ON t.Id = x.NetworkRoleId
        WHERE p.PersonId = @personId ORDER BY t.Position;
        SELECT s.Access AS Kind, n.NameNn, n.NameNb, n.NameEn FROM NetworkStaff s
        JOIN LearningNetwork n ON n.Id = s.LearningNetworkId
        WHERE s.PersonId = @personId ORDER BY n.Id;
        SELECT 'Contact' AS Kind, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune FROM KommuneContact c
        JOIN LearningNetwork n ON n.Id = c.LearningNetworkId
        JOIN Kommune k ON k.Id = c.KommuneId
        WHERE c.PersonId = @personId ORDER BY n.Id, k.Id;
        SELECT 'Participant' AS Kind, p.Id, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, p.OwnRole, p.Service, p.CreatedAt AS Since FROM Participant p
        JOIN LearningNetwork n ON n.Id = p.LearningNetworkId
        JOIN Kommune k ON k.Id = p.KommuneId
        WHERE p.PersonId = @personId ORDER BY p.Id;
        SELECT 'Series' AS Kind, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, m.CreatedAt AS Since FROM SeriesMember m
        JOIN LearningNetwork n ON n.Id = m.LearningNetworkId
        JOIN Kommune k ON k.Id = m.KommuneId
        WHERE m.PersonId = @personId ORDER BY m.Id;
        SELECT 'Listed' AS Kind, n.NameNn, n.NameNb, n.NameEn, c.AgreedAt AS Since,
               CASE WHEN c.ShowsEmail = 1 THEN q.Email ELSE NULL END AS OwnRole, CASE WHEN c.ShowsPhone = 1 THEN q.Phone ELSE NULL END AS Service
        FROM MemberConsent c
        JOIN LearningNetwork n ON n.Id = c.LearningNetworkId
        JOIN Person q ON q.Id = c.PersonId
        WHERE c.PersonId = @personId ORDER BY n.Id;
        SELECT CASE WHEN d.EndedAt IS NULL THEN 'Digest' ELSE 'DigestEnded' END AS Kind, n.NameNn, n.NameNb, n.NameEn, COALESCE(d.EndedAt, d.ChosenAt) AS Since
        FROM NetworkDigest d
        JOIN LearningNetwork n ON n.Id = d.LearningNetworkId
        WHERE d.PersonId = @personId ORDER BY n.Id;
        SELECT 'Feed' AS Kind, n.NameNn, n.NameNb, n.NameEn, f.CreatedAt AS Since FROM NewsFeed f
        JOIN LearningNetwork n ON n.Id = f.LearningNetworkId
        WHERE f.PersonId = @personId ORDER BY n.Id;
        SELECT 'Visit' AS Kind, n.NameNn, n.NameNb, n.NameEn, v.SeenAt AS Since FROM NetworkVisit v
        JOIN LearningNetwork n ON n.Id = v.LearningNetworkId
        WHERE v.PersonId = @personId ORDER BY n.Id;
        SELECT 'Named' AS Kind, n.NameNn, n.NameNb, n.NameEn, c.Title AS OwnRole, c.Email FROM NetworkContact c
        JOIN LearningNetwork n ON n.Id = c.LearningNetworkId
        ORDER BY n.Id
        """);

    public static Task<IReadOnlyList<OwnPart>> OwnParts(this SqlRunner sql, long personId, string emailKey) =>
        sql.Several<IReadOnlyList<OwnPart>>(s_parts, new { personId }, async answers =>
        {
            var roles = (await answers.List<RoleRow>()).ToLookup(r => r.Id, r => new LocalText(r.TitleNn, r.TitleNb, r.TitleEn).ToString());
            var rows = new List<PartRow>();
            for (var kind = 0; kind < KindsByPerson; kind++) rows.AddRange(await answers.List<PartRow>());
            rows.AddRange((await answers.List<PartRow>()).Where(c => EmailAddress.Key(c.Email) == emailKey));
            return [.. rows.Select(r => r.With(r.Kind == OwnPartKind.Participant ? roles[r.Id] : []))];
        });

    private sealed record RoleRow
    {
        public long Id { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
    }

    private sealed record PartRow
    {
        public OwnPartKind Kind { get; init; }
        public long Id { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string? Kommune { get; init; }
        public string? OwnRole { get; init; }
        public string? Service { get; init; }
        public string Email { get; init; } = "";
        public DateTimeOffset? Since { get; init; }

        public OwnPart With(IEnumerable<string> roles)
        {
            var detail = string.Join(", ", roles.Append(OwnRole).Append(Service).Where(t => !string.IsNullOrEmpty(t)));
            return new OwnPart(Kind, new LocalText(NameNn, NameNb, NameEn), Kommune, detail.Length == 0 ? null : detail, Since);
        }
    }
}
