using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Bench.Data;

/// <summary>Writes registrations as the product would have, with their code for the door, the mail that told of them and what it told.</summary>
internal sealed class BenchRegistrations(BenchPlace place)
{
    private static readonly BulkTable s_registration = new(
        "Registration", "Id", "GatheringId", "PersonId", "Token", "CalendarToken", "SubmissionId", "Name", "NameKey", "Email", "EmailKey", "Phone", "KommuneId", "Organisation", "Role",
        "Language", "SearchKey", "State", "WaitingNumber", "Round", "Sequence", "Version", "RegisteredAt", "ConfirmedAt", "CancelledAt", "IsOnline", "UsesHeld");

    private static readonly BulkTable s_count = new("RegistrationCount", "GatheringId", "State", "KommuneId", "Number");
    private static readonly BulkTable s_roleCount = new("RoleCount", "GatheringId", "State", "Role", "Number");
    private static readonly BulkTable s_code = new("CheckInCode", "RegistrationId", "Code");
    private static readonly BulkTable s_answer = new("Answer", "RegistrationId", "QuestionId", "Value");
    private static readonly BulkTable s_telling = new("Telling", "OutboxId", "SessionId", "RegistrationId", "Round", "TimeMark", "LinkMark");
    private static readonly BulkTable s_attendance = new("Attendance", "SessionId", "RegistrationId", "PersonId", "TickedAt");

    private static readonly BulkTable s_mail = new(
        "Outbox", "Id", "MailKey", "Kind", "Priority", "PersonId", "RegistrationId", "Round", "State", "NextAt", "Attempts", "MessageId", "Recipient", "SentAt", "CreatedAt");

    private static readonly string[] s_roles =
    [
        "Barnevernleiar", "Helsesjukepleiar", "Rektor", "Kommunedirektør", "Koordinator", "Styrar", "Rådgjevar", "PP-rådgjevar", "Psykolog", "Politikontakt", "Lærar", "Leiar",
        "Kommunalsjef oppvekst", "Barnehagelærar", "Familierettleiar",
    ];

    private readonly Dictionary<(long GatheringId, RegistrationState State, long KommuneId), int> _counts = [];
    private readonly Dictionary<(long GatheringId, RegistrationState State, string Role), int> _roleCounts = [];

    /// <summary>What is kept of how many there are, once all are written.</summary>
    public void AddCounts()
    {
        foreach (var (of, number) in _counts) place.Rows.Add(s_count, of.GatheringId, of.State, of.KommuneId, number);
        foreach (var (of, number) in _roleCounts) place.Rows.Add(s_roleCount, of.GatheringId, of.State, of.Role, number);
    }

    /// <summary>One registration of a gathering; returns its secret.</summary>
    /// <param name="gathering">Where.</param>
    /// <param name="person">Who.</param>
    /// <param name="state">What has become of it.</param>
    /// <param name="change">The number of this change of places in the gathering.</param>
    /// <param name="at">When (UTC).</param>
    public string Add(BenchGathering gathering, BenchPerson person, RegistrationState state, int change, DateTimeOffset at)
    {
        var (rows, words) = (place.Rows, place.Words);
        var kommune = place.Random.Next(10) < 9 ? words.Of(gathering.Network.Kommuner) : null;
        var role = place.Random.Next(10) < 9 ? words.Of(s_roles) : null;
        var token = words.Token();
        var id = rows.NextId(s_registration);
        var cancelled = state == RegistrationState.Cancelled ? at.AddDays(2) : (DateTimeOffset?)null;
        var organisation = kommune is null ? "Statsforvaltaren" : null;
        rows.Add(
            s_registration, id, gathering.Gathering.Id, person.Id, token, words.Token(), words.Token(), person.Name, NorwegianSort.Key(person.Name), person.Email,
            person.Email.ToLowerInvariant(), person.Phone, kommune?.Id, organisation, role, person.Language,
            RegistrationKeys.Search(person.Name, person.Email, person.Phone, organisation, kommune?.Name, role), state,
            state == RegistrationState.Waiting ? change : null, 1, cancelled is null ? 0 : 1, cancelled is null ? 1 : 2, at,
            state == RegistrationState.Waiting ? null : at, cancelled, false, false);
        Count(gathering.Gathering.Id, state, kommune?.Id ?? 0, role);
        rows.Add(s_code, id, words.Code());
        foreach (var question in gathering.Questions) rows.Add(s_answer, id, question.Id, question.Options.Count > 0 ? words.Of(question.Options) : place.Random.Next(2) == 0 ? "yes" : "no");
        var told = Tell(state == RegistrationState.Waiting ? MailIntent.WaitingListed(id, 1, at) : MailIntent.Confirmation(id, 1, at), person.Email);
        if (cancelled is { } then) Tell(MailIntent.RegistrationCancelled(id, 1, then), person.Email);
        if (state == RegistrationState.Confirmed) After(gathering.Gathering.Sessions, id, told);
        return token;
    }

    private void Count(long gatheringId, RegistrationState state, long kommuneId, string? role)
    {
        _counts[(gatheringId, state, kommuneId)] = _counts.GetValueOrDefault((gatheringId, state, kommuneId)) + 1;
        if (role is not null) _roleCounts[(gatheringId, state, role)] = _roleCounts.GetValueOrDefault((gatheringId, state, role)) + 1;
    }

    // What was told before the link's moment held none.
    private void After(IReadOnlyList<Session> sessions, long id, long told)
    {
        foreach (var session in sessions)
        {
            if (session.StartsAt > place.Now) place.Rows.Add(s_telling, told, session.Id, id, 1, session.TimeMark, null);
            else if (place.Random.Next(10) < 8) place.Rows.Add(s_attendance, session.Id, id, 1, session.EndsAt);
        }
    }

    private long Tell(MailIntent mail, string recipient)
    {
        var id = place.Rows.NextId(s_mail);
        var sent = mail.DueAt.AddSeconds(5);
        place.Rows.Add(
            s_mail, id, mail.Key, mail.Kind, mail.Priority, mail.PersonId, mail.RegistrationId, mail.Round, "Sent", sent.AddMinutes(5), 1,
            $"{id}.{place.Words.Token()}@nettverk.example", recipient, sent, mail.DueAt);
        return id;
    }
}
