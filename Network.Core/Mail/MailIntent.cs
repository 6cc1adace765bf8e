using System.Globalization;

namespace Network.Core.Mail;

/// <summary>
/// A mail that is to be sent: what kind, to whom, about what, when; never a text. The unique key makes it impossible to queue the same
/// mail twice.
/// </summary>
/// <param name="Key">Unique for life; at most 200 characters.</param>
/// <param name="Kind">Which class writes it.</param>
/// <param name="DueAt">Not before this moment.</param>
public sealed record MailIntent(string Key, MailKind Kind, DateTimeOffset DueAt)
{
    /// <summary>The person it goes to, where that is not the person of a registration.</summary>
    public long? PersonId { get; init; }

    /// <summary>The registration it goes to.</summary>
    public long? RegistrationId { get; init; }

    /// <summary>Which of the registration's rounds it belongs to; null where that does not matter.</summary>
    public int? Round { get; init; }

    /// <summary>The session it is about.</summary>
    public long? SessionId { get; init; }

    /// <summary>What else it is about: a sign-in challenge, an announcement, the registration that this one was moved from.</summary>
    public long? AboutId { get; init; }

    /// <summary>Lower goes first: somebody waits for a sign-in (0), expects a confirmation (1); the rest (5) and many at once (9) follow.</summary>
    public int Priority => Kind switch
    {
        MailKind.SignIn or MailKind.AddressChange => 0,
        MailKind.Confirmation or MailKind.WaitingListed or MailKind.AlreadyRegistered or MailKind.RegistrationCancelled or MailKind.PlaceOffered or MailKind.OfferLapsed => 1,
        MailKind.Announcement or MailKind.Certificate or MailKind.ClosesSoon or MailKind.Practical or MailKind.SlidesUp or MailKind.MinutesForComments or MailKind.MinutesPublished
            or MailKind.Evaluation or MailKind.EvaluationReminder or MailKind.NetworkDigest => 9,
        _ => 5,
    };

    /// <summary>The sign-in mail of a challenge.</summary>
    public static MailIntent SignIn(long personId, long challengeId, DateTimeOffset now) =>
        new($"sign-in:{challengeId}", MailKind.SignIn, now) { PersonId = personId, AboutId = challengeId };

    /// <summary>The mail that says a registration has its place, once for each time the person registered.</summary>
    public static MailIntent Confirmation(long registrationId, int round, DateTimeOffset now) =>
        OfRegistration(MailKind.Confirmation, "confirmation", registrationId, round, now);

    /// <summary>The mail that says a registration waits.</summary>
    public static MailIntent WaitingListed(long registrationId, int round, DateTimeOffset now) =>
        OfRegistration(MailKind.WaitingListed, "waiting", registrationId, round, now);

    /// <summary>The mail that offers a place to somebody who waits.</summary>
    public static MailIntent PlaceOffered(long registrationId, int round, DateTimeOffset now) =>
        OfRegistration(MailKind.PlaceOffered, "offer", registrationId, round, now);

    /// <summary>The mail that says an offer was not answered in time.</summary>
    public static MailIntent OfferLapsed(long registrationId, int round, DateTimeOffset now) =>
        OfRegistration(MailKind.OfferLapsed, "offer-lapsed", registrationId, round, now);

    /// <summary>The mail that says a registration is cancelled.</summary>
    public static MailIntent RegistrationCancelled(long registrationId, int round, DateTimeOffset now) =>
        OfRegistration(MailKind.RegistrationCancelled, "cancelled", registrationId, round, now);

    /// <summary>The friendly mail to somebody registered already: at most one an hour, however often the form is sent.</summary>
    public static MailIntent AlreadyRegistered(long registrationId, DateTimeOffset now) =>
        new(Invariant($"already:{registrationId}:{now.UtcDateTime:yyyyMMddHH}"), MailKind.AlreadyRegistered, now) { RegistrationId = registrationId };

    /// <summary>The warning of one day to one organiser that a session has no link.</summary>
    public static MailIntent MissingLink(long sessionId, long personId, DateOnly day, DateTimeOffset now) =>
        new(Invariant($"missing-link:{sessionId}:{personId}:{day:yyyyMMdd}"), MailKind.MissingLink, now)
        { PersonId = personId, SessionId = sessionId };

    /// <summary>To somebody whom a kommune has named, once for each time.</summary>
    public static MailIntent Named(long participantId, long personId, DateTimeOffset now) =>
        new($"named:{participantId}", MailKind.Named, now) { PersonId = personId, AboutId = participantId };

    /// <summary>To an organiser who wants to see what a kommune will get. <paramref name="round"/> says which text: the number of its kind.</summary>
    public static MailIntent LetterTest(string submissionId, long invitationId, long personId, int round, DateTimeOffset now) =>
        new($"letter-test:{submissionId}", MailKind.LetterTest, now) { PersonId = personId, AboutId = invitationId, Round = round };

    /// <summary>To a leader who is invited to one gathering: the invitation (0), or the reminder of this number.</summary>
    public static MailIntent Leader(long leaderInvitationId, int reminder, DateTimeOffset now) =>
        new($"leader:{leaderInvitationId}:{reminder}", MailKind.Leader, now) { AboutId = leaderInvitationId };

    /// <summary>To an organiser who wants to see how an announcement looks.</summary>
    public static MailIntent AnnouncementTest(string submissionId, long announcementId, long personId, DateTimeOffset now) =>
        new($"announcement-test:{submissionId}", MailKind.AnnouncementTest, now) { PersonId = personId, AboutId = announcementId };

    /// <summary>The certificate of a registration, once.</summary>
    public static MailIntent Certificate(long registrationId, DateTimeOffset now) =>
        new($"certificate:{registrationId}", MailKind.Certificate, now) { RegistrationId = registrationId };

    /// <summary>
    /// A session's mail sent again to one person by hand. <paramref name="sentBefore"/> is how many mails about the session the organiser saw
    /// on the page: pressing twice on the same page is the same mail.
    /// </summary>
    public static MailIntent SessionAgain(long sessionId, long registrationId, int round, int sentBefore, DateTimeOffset now) =>
        new($"session-again:{sessionId}:{registrationId}:{round}:{sentBefore}", MailKind.SessionNotice, now)
        { RegistrationId = registrationId, Round = round, SessionId = sessionId };

    /// <summary>To the address that a person wants in place of theirs.</summary>
    public static MailIntent AddressChange(long personId, long changeId, DateTimeOffset now) =>
        new($"address:{changeId}", MailKind.AddressChange, now) { PersonId = personId, AboutId = changeId };

    /// <summary>To somebody who is deleted, and of whom only the row of the farewell knows the address.</summary>
    public static MailIntent Farewell(long farewellId, DateTimeOffset now) => new($"farewell:{farewellId}", MailKind.Farewell, now) { AboutId = farewellId };

    /// <summary>To the author of an experience: what an organiser answered.</summary>
    public static MailIntent ExperienceDecided(long personId, long decisionId, DateTimeOffset now) =>
        new($"experience-decided:{decisionId}", MailKind.ExperienceDecided, now) { PersonId = personId, AboutId = decisionId };

    private static MailIntent OfRegistration(MailKind kind, string word, long registrationId, int round, DateTimeOffset now) =>
        new($"{word}:{registrationId}:{round}", kind, now) { RegistrationId = registrationId, Round = round };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
