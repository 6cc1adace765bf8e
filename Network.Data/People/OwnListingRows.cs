using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Reads the lists that a person's address stands on.</summary>
internal static class OwnListingRows
{
    private const int Kinds = 7;

    private static readonly Sql s_listings = new("""
        SELECT 'Leader' AS Kind, g.TitleNn AS NameNn, g.TitleNb AS NameNb, g.TitleEn AS NameEn, k.Name AS Kommune, l.Name, l.Email, l.Title AS Detail, l.CreatedAt AS Since
        FROM LeaderInvitation l
        JOIN Gathering g ON g.Id = l.GatheringId
        JOIN Kommune k ON k.Id = l.KommuneId
        WHERE l.EmailKey = @emailKey ORDER BY l.Id;
        SELECT 'Address' AS Kind, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, a.Name, a.Email, a.Phone AS Detail, a.CreatedAt AS Since FROM InvitationAddress a
        JOIN LearningNetwork n ON n.Id = a.LearningNetworkId
        JOIN Kommune k ON k.Id = a.KommuneId
        WHERE a.EmailKey = @emailKey ORDER BY a.Id;
        SELECT 'Letter' AS Kind, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, m.Name, m.Email, s.CreatedAt AS Since FROM InvitationMail m
        JOIN InvitationSending s ON s.Id = m.InvitationSendingId
        JOIN Invitation i ON i.Id = m.InvitationId
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        JOIN Kommune k ON k.Id = i.KommuneId
        WHERE m.EmailKey = @emailKey ORDER BY m.Id;
        SELECT 'Recipient' AS Kind, w.NameNn, w.NameNb, w.NameEn, n.Name, n.Email, a.SentAt AS Since FROM AnnouncementRecipient n
        JOIN Announcement a ON a.Id = n.AnnouncementId
        JOIN LearningNetwork w ON w.Id = a.LearningNetworkId
        WHERE n.EmailKey = @emailKey ORDER BY n.Id;
        SELECT 'Refusal' AS Kind, n.NameNn, n.NameNb, n.NameEn, f.EmailKey AS Email, f.RefusedAt AS Since FROM MailRefusal f
        JOIN LearningNetwork n ON n.Id = f.LearningNetworkId
        WHERE f.EmailKey = @emailKey ORDER BY n.Id;
        SELECT 'Material' AS Kind, n.NameNn, n.NameNb, n.NameEn, v.Name AS Detail, v.AddedAt AS Since FROM MaterialVersion v
        JOIN Person p ON p.Id = v.PersonId
        JOIN Material m ON m.Id = v.MaterialId
        JOIN LearningNetwork n ON n.Id = m.LearningNetworkId
        WHERE p.EmailKey = @emailKey ORDER BY v.Id;
        SELECT 'Material' AS Kind, n.NameNn, n.NameNb, n.NameEn, m.Title AS Detail, m.CreatedAt AS Since FROM Material m
        JOIN Person p ON p.Id = m.PersonId
        JOIN LearningNetwork n ON n.Id = m.LearningNetworkId
        WHERE p.EmailKey = @emailKey AND m.Url IS NOT NULL ORDER BY m.Id
        """);

    // The address in an answer has no key to look by.
    private static readonly Sql s_answers = new("""
        SELECT 'Answer' AS Kind, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, a.ContactName AS Name, a.ContactEmail AS Email, a.ContactPhone AS Detail, a.AnsweredAt AS Since
        FROM InvitationAnswer a
        JOIN Invitation i ON i.Id = a.InvitationId
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        JOIN Kommune k ON k.Id = i.KommuneId
        WHERE a.ContactEmail IS NOT NULL ORDER BY i.Id
        """);

    public static async Task<IReadOnlyList<OwnListing>> OwnListings(this SqlRunner sql, string emailKey)
    {
        var rows = await sql.Several(s_listings, new { emailKey }, async answers =>
        {
            var found = new List<ListingRow>();
            for (var kind = 0; kind < Kinds; kind++) found.AddRange(await answers.List<ListingRow>());
            return found;
        });
        rows.AddRange((await sql.List<ListingRow>(s_answers)).Where(a => EmailAddress.Key(a.Email) == emailKey));
        return [.. rows.Select(r => r.Value)];
    }

    private sealed record ListingRow
    {
        public OwnListingKind Kind { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string? Kommune { get; init; }
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public string? Detail { get; init; }
        public DateTimeOffset? Since { get; init; }

        public OwnListing Value => new()
        {
            Kind = Kind,
            About = new LocalText(NameNn, NameNb, NameEn),
            Kommune = Kommune,
            Name = Name,
            Email = Email,
            Detail = Detail,
            Since = Since,
        };
    }
}
