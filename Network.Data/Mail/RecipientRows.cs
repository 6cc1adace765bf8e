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
    private const int Batch = 500;

    private static readonly Sql s_registrations = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.Email, r.EmailKey, r.Language FROM Registration r WHERE r.GatheringId = @gatheringId AND r.Id IN @ids
        """);

    // Whichever group they are found by, the address is that of the person: so that one is one.
    private static readonly Sql s_registered = new("""
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Registration r
        JOIN Person p ON p.Id = r.PersonId
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.Id = @id AND g.LearningNetworkId = @networkId AND r.State = @state
        """);

    private static readonly Sql s_attended = new("""
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Registration r
        JOIN Person p ON p.Id = r.PersonId
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE g.Id = @id AND g.LearningNetworkId = @networkId AND r.State = 'Confirmed'
          AND ((@present = 1 AND EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE a.RegistrationId = r.Id AND s.GatheringId = g.Id AND s.CancelledAt IS NULL))
            OR (@present = 0 AND NOT EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE a.RegistrationId = r.Id AND s.GatheringId = g.Id AND s.CancelledAt IS NULL)))
        """);

    private static readonly Sql s_session = new("""
        SELECT r.Name, p.Email, p.EmailKey, r.Language FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Registration r ON r.GatheringId = g.Id
        JOIN Person p ON p.Id = r.PersonId
        WHERE s.Id = @id AND g.LearningNetworkId = @networkId AND r.State = 'Confirmed'
          AND ((@present = 1 AND EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = s.Id AND a.RegistrationId = r.Id))
            OR (@present = 0 AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = s.Id AND a.RegistrationId = r.Id)))
        """);

    private static readonly Sql s_kommune = new("""
        SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Person p
        WHERE p.Id IN (SELECT x.PersonId FROM Participant x WHERE x.LearningNetworkId = @networkId AND x.KommuneId = @id)
           OR p.Id IN (SELECT r.PersonId FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId
                       WHERE g.LearningNetworkId = @networkId AND r.KommuneId = @id AND r.State <> 'Cancelled')
        """);

    private static readonly Sql s_role = new("""
        SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Participant x
        JOIN ParticipantRole h ON h.ParticipantId = x.Id
        JOIN Person p ON p.Id = x.PersonId
        WHERE x.LearningNetworkId = @networkId AND h.NetworkRoleId = @id
        """);

    private static readonly Sql s_contacts = new("""
        SELECT i.Id AS InvitationId, a.ContactName AS Name, a.ContactEmail AS Email, k.LanguageForm FROM Invitation i
        JOIN NetworkKommune n ON n.LearningNetworkId = i.LearningNetworkId AND n.KommuneId = i.KommuneId
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId AND a.Answer = @answer AND a.ContactEmail IS NOT NULL
        """);

    private static readonly Sql s_addresses = new("""
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE d.LearningNetworkId = @networkId AND (a.Answer = @answer OR (a.Answer IS NULL AND @answer IS NULL))
        """);

    private static readonly Sql s_people = new("SELECT p.Name, p.Email, p.EmailKey, p.Language FROM Person p WHERE p.EmailKey IN @keys");

    private static readonly Sql s_language = new("SELECT n.Language FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_refused = new("SELECT f.EmailKey FROM MailRefusal f WHERE f.LearningNetworkId = @networkId");

    /// <summary>Those whom it would go to now. Nobody refuses mail about their own registration.</summary>
    public static async Task<RecipientList> RecipientsOf(this SqlRunner sql, long networkId, long? gatheringId, Announcement announcement)
    {
        if (gatheringId is { } id) return new RecipientList(await sql.RegisteredOf(id, announcement.Selection), 0);
        var all = new List<Recipient>();
        foreach (var group in announcement.Groups) all.AddRange(await sql.PeopleOf(networkId, group));
        var refused = await sql.List<string>(s_refused, new { networkId });
        return RecipientRules.Union(all, refused.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Recipient>> RegisteredOf(this SqlRunner sql, long gatheringId, RegistrationSelection selection)
    {
        var ordered = await sql.Matching(gatheringId, selection);
        var found = new Dictionary<long, Recipient>();
        foreach (var ids in ordered.Chunk(Batch))
        {
            foreach (var row in await sql.List<Recipient>(s_registrations, new { gatheringId, ids })) found[row.RegistrationId!.Value] = row;
        }

        return [.. ordered.Select(id => found[id])];
    }

    private static Task<IReadOnlyList<Recipient>> PeopleOf(this SqlRunner sql, long networkId, RecipientGroup group) => group.Kind switch
    {
        RecipientKind.Confirmed => sql.List<Recipient>(s_registered, new { networkId, id = group.Id, state = nameof(RegistrationState.Confirmed) }),
        RecipientKind.Waiting => sql.List<Recipient>(s_registered, new { networkId, id = group.Id, state = nameof(RegistrationState.Waiting) }),
        RecipientKind.Present => sql.List<Recipient>(s_attended, new { networkId, id = group.Id, present = 1 }),
        RecipientKind.Absent => sql.List<Recipient>(s_attended, new { networkId, id = group.Id, present = 0 }),
        RecipientKind.SessionPresent => sql.List<Recipient>(s_session, new { networkId, id = group.Id, present = 1 }),
        RecipientKind.SessionAbsent => sql.List<Recipient>(s_session, new { networkId, id = group.Id, present = 0 }),
        RecipientKind.Kommune => sql.List<Recipient>(s_kommune, new { networkId, id = group.Id }),
        RecipientKind.Role => sql.List<Recipient>(s_role, new { networkId, id = group.Id }),
        RecipientKind.Silent => sql.AnsweredBy(networkId, null),
        RecipientKind.Interested => sql.AnsweredBy(networkId, KommuneReply.Interested),
        RecipientKind.Joins => sql.AnsweredBy(networkId, KommuneReply.Joins),
        RecipientKind.Declines => sql.AnsweredBy(networkId, KommuneReply.Declines),
        _ => throw new InvalidOperationException("A group that nobody knows."),
    };

    // Whoever answered for a kommune; where nobody gave a name, its addresses. In the person's own language where they are known, else in the kommune's.
    private static async Task<IReadOnlyList<Recipient>> AnsweredBy(this SqlRunner sql, long networkId, KommuneReply? reply)
    {
        var values = new { networkId, answer = reply?.ToString() };
        var contacts = (await sql.List<AddressRow>(s_contacts, values)).Select(c => c with { EmailKey = EmailAddress.Key(c.Email) }).ToList();
        var named = contacts.Select(c => c.InvitationId).ToHashSet();
        var rows = contacts.Concat((await sql.List<AddressRow>(s_addresses, values)).Where(a => !named.Contains(a.InvitationId))).ToList();
        var people = new Dictionary<string, Recipient>(StringComparer.Ordinal);
        foreach (var keys in rows.Select(r => r.EmailKey).Distinct().Chunk(Batch))
        {
            foreach (var person in await sql.List<Recipient>(s_people, new { keys })) people[person.EmailKey] = person;
        }

        var own = Enum.Parse<Language>((await sql.Value<string>(s_language, new { networkId }))!);
        return [.. rows.Select(r => people.GetValueOrDefault(r.EmailKey) ?? new Recipient
        {
            Name = r.Name ?? "",
            Email = r.Email,
            EmailKey = r.EmailKey,
            Language = LetterLanguage.Of(r.LanguageForm, own),
        })];
    }

    private sealed record AddressRow
    {
        public long InvitationId { get; init; }
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public LanguageForm LanguageForm { get; init; }
    }
}
