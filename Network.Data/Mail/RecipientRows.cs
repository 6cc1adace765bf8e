using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>Finds whom an announcement goes to, as things are now, inside a larger transaction. What belongs to another network finds nobody.</summary>
internal static class RecipientRows
{
    private const int KindsOfPeople = 7;

    private static readonly (RecipientKind Kind, KommuneReply Reply)[] s_replies =
    [
        (RecipientKind.Interested, KommuneReply.Interested), (RecipientKind.Joins, KommuneReply.Joins), (RecipientKind.Declines, KommuneReply.Declines),
    ];

    private static readonly Sql s_registrations = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.Email, r.EmailKey, r.Language FROM Registration r WHERE r.GatheringId = @gatheringId
        """);

    // All groups in one. Whichever group they are found by, the address is that of the person: so that one is one.
    private static readonly Sql s_groups = new("""
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Registration r
        JOIN Person p ON p.Id = r.PersonId
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.LearningNetworkId = @networkId AND ((r.State = 'Confirmed' AND g.Id IN @confirmed) OR (r.State = 'Waiting' AND g.Id IN @waiting));
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Registration r
        JOIN Person p ON p.Id = r.PersonId
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.LearningNetworkId = @networkId AND r.State = 'Confirmed' AND g.Id IN @present
          AND EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE a.RegistrationId = r.Id AND s.GatheringId = g.Id AND s.CancelledAt IS NULL);
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Registration r
        JOIN Person p ON p.Id = r.PersonId
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.LearningNetworkId = @networkId AND r.State = 'Confirmed' AND g.Id IN @absent
          AND NOT EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE a.RegistrationId = r.Id AND s.GatheringId = g.Id AND s.CancelledAt IS NULL);
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Registration r ON r.GatheringId = g.Id
        JOIN Person p ON p.Id = r.PersonId
        WHERE g.LearningNetworkId = @networkId AND r.State = 'Confirmed' AND s.Id IN @sessionPresent
          AND EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = s.Id AND a.RegistrationId = r.Id);
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Registration r ON r.GatheringId = g.Id
        JOIN Person p ON p.Id = r.PersonId
        WHERE g.LearningNetworkId = @networkId AND r.State = 'Confirmed' AND s.Id IN @sessionAbsent
          AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = s.Id AND a.RegistrationId = r.Id);
        SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Person p
        WHERE p.Id IN (SELECT x.PersonId FROM Participant x WHERE x.LearningNetworkId = @networkId AND x.KommuneId IN @kommuner)
           OR p.Id IN (SELECT r.PersonId FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId
                       WHERE g.LearningNetworkId = @networkId AND r.KommuneId IN @kommuner AND r.State <> 'Cancelled');
        SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Participant x
        JOIN ParticipantRole h ON h.ParticipantId = x.Id
        JOIN Person p ON p.Id = x.PersonId
        WHERE x.LearningNetworkId = @networkId AND h.NetworkRoleId IN @roles;
        SELECT i.Id AS InvitationId, a.ContactName AS Name, a.ContactEmail AS Email, k.LanguageForm FROM Invitation i
        JOIN NetworkKommune n ON n.LearningNetworkId = i.LearningNetworkId AND n.KommuneId = i.KommuneId
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId AND a.Answer IN @replies AND a.ContactEmail IS NOT NULL;
        SELECT i.Id AS InvitationId, COALESCE(q.Name, d.Name) AS Name, COALESCE(q.Email, d.Email) AS Email, d.EmailKey, k.LanguageForm, q.Language FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id
        LEFT JOIN Person q ON q.EmailKey = d.EmailKey
        WHERE d.LearningNetworkId = @networkId AND (a.Answer IN @replies OR (a.Answer IS NULL AND @silent = 1));
        SELECT n.Language FROM LearningNetwork n WHERE n.Id = @networkId;
        SELECT f.EmailKey FROM MailRefusal f WHERE f.LearningNetworkId = @networkId
        """);

    // A kommune has one contact: there are never very many.
    private static readonly Sql s_people = new("SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Person p WHERE p.EmailKey IN @keys");

    /// <summary>Those whom it would go to now. Nobody refuses mail about their own registration.</summary>
    public static async Task<RecipientList> RecipientsOf(this SqlRunner sql, long networkId, long? gatheringId, Announcement announcement)
    {
        if (gatheringId is { } id) return new RecipientList(await sql.RegisteredOf(id, announcement.Selection), 0);
        var groups = announcement.Groups.ToLookup(g => g.Kind, g => g.Id);
        var values = new
        {
            networkId,
            confirmed = groups[RecipientKind.Confirmed],
            waiting = groups[RecipientKind.Waiting],
            present = groups[RecipientKind.Present],
            absent = groups[RecipientKind.Absent],
            sessionPresent = groups[RecipientKind.SessionPresent],
            sessionAbsent = groups[RecipientKind.SessionAbsent],
            kommuner = groups[RecipientKind.Kommune],
            roles = groups[RecipientKind.Role],
            replies = s_replies.Where(r => groups.Contains(r.Kind)).Select(r => r.Reply.ToString()),
            silent = groups.Contains(RecipientKind.Silent) ? 1 : 0,
        };
        var (people, contacts, addresses, language, refused) = await sql.Several(s_groups, values, async answers =>
        {
            var found = new List<Recipient>();
            for (var kind = 0; kind < KindsOfPeople; kind++) found.AddRange(await answers.List<Recipient>());
            return (found, await answers.List<AddressRow>(), await answers.List<AddressRow>(), await answers.Find<string>(), await answers.List<string>());
        });
        people.AddRange(await sql.Answering(contacts, addresses, Enum.Parse<Language>(language!)));
        return RecipientRules.Union(people, refused.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Recipient>> RegisteredOf(this SqlRunner sql, long gatheringId, RegistrationSelection selection)
    {
        var ordered = await sql.Matching(gatheringId, selection);
        if (ordered.Count == 0) return [];
        var all = (await sql.List<Recipient>(s_registrations, new { gatheringId })).ToDictionary(r => r.RegistrationId!.Value);
        return [.. ordered.Select(id => all[id])];
    }

    // Whoever answered for a kommune; where nobody gave a name, its addresses. In the person's own language where they are known, else in the kommune's.
    private static async Task<IEnumerable<Recipient>> Answering(this SqlRunner sql, IReadOnlyList<AddressRow> contacts, IReadOnlyList<AddressRow> addresses, Language own)
    {
        var named = contacts.Select(c => c.InvitationId).ToHashSet();
        var keys = contacts.Select(c => EmailAddress.Key(c.Email)).Distinct().ToList();
        IReadOnlyList<Recipient> known = keys.Count == 0 ? [] : await sql.List<Recipient>(s_people, new { keys });
        var people = known.ToDictionary(p => p.EmailKey, StringComparer.Ordinal);
        return
        [
            .. contacts.Select(c => c with { EmailKey = EmailAddress.Key(c.Email) }).Select(c => people.GetValueOrDefault(c.EmailKey) ?? c.Recipient(own)),
            .. addresses.Where(a => !named.Contains(a.InvitationId)).Select(a => a.Recipient(own)),
        ];
    }

    private sealed record AddressRow
    {
        public long InvitationId { get; init; }
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public LanguageForm LanguageForm { get; init; }
        public Language? Language { get; init; }

        public Recipient Recipient(Language own) =>
            new() { Name = Name ?? "", Email = Email, EmailKey = EmailKey, Language = Language ?? LetterLanguage.Of(LanguageForm, own) };
    }
}
