using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>All that is stored of a person, for that person. The names are those of the file that they download. Moments are UTC.</summary>
public sealed record OwnData
{
    /// <summary>Themselves.</summary>
    public required OwnPerson Person { get; init; }

    /// <summary>What they are in networks.</summary>
    public IReadOnlyList<OwnPart> Networks { get; init; } = [];

    /// <summary>What they registered for, the newest first.</summary>
    public IReadOnlyList<OwnEntry> Registrations { get; init; } = [];

    /// <summary>Where they are registered for each gathering.</summary>
    public IReadOnlyList<OwnPart> Series { get; init; } = [];

    /// <summary>Where organisers have put their address on a list.</summary>
    public IReadOnlyList<OwnListing> Lists { get; init; } = [];

    /// <summary>What they are to follow up, or have done, the newest first.</summary>
    public IReadOnlyList<OwnFollowUp> FollowUps { get; init; } = [];

    /// <summary>Experiences that they wrote, or are named in as one to ask, the newest first.</summary>
    public IReadOnlyList<OwnExperience> Experiences { get; init; } = [];

    /// <summary>Comments on experiences, the newest first.</summary>
    public IReadOnlyList<OwnComment> Comments { get; init; } = [];

    /// <summary>What they have written to minutes, the newest first.</summary>
    public IReadOnlyList<OwnMinutes> Minutes { get; init; } = [];

    /// <summary>What was sent to them, the newest first.</summary>
    public IReadOnlyList<OwnMail> Mails { get; init; } = [];

    /// <summary>Links and codes that they asked to sign in with, the newest first.</summary>
    public IReadOnlyList<OwnSignIn> SignIns { get; init; } = [];
}

/// <summary>The person's own row.</summary>
public sealed record OwnPerson
{
    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>E.164; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Of pages and mails.</summary>
    public Language Language { get; init; }

    /// <summary>May organise every network.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>When they became known here.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When they made the address of their calendar; null where there is none.</summary>
    public DateTimeOffset? CalendarSince { get; init; }
}

/// <summary>What a person is in a network.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Network">The network.</param>
/// <param name="Kommune">For whom; null where it is for nobody.</param>
/// <param name="Detail">Roles and service; null for none.</param>
/// <param name="Since">From when; null where that is not known.</param>
public sealed record OwnPart(OwnPartKind Kind, LocalText Network, string? Kommune, string? Detail, DateTimeOffset? Since);

/// <summary>Why somebody is in a network.</summary>
public enum OwnPartKind
{
    /// <summary>Organises it.</summary>
    Organiser,

    /// <summary>Sees what organisers see.</summary>
    Reader,

    /// <summary>Answers for a kommune.</summary>
    Contact,

    /// <summary>Takes part for a kommune.</summary>
    Participant,

    /// <summary>Is registered for each gathering.</summary>
    Series,

    /// <summary>Is named on the network's page as one to ask.</summary>
    Named,

    /// <summary>Has agreed to stand on the list of its people.</summary>
    Listed,

    /// <summary>Gets a mail a month about its news.</summary>
    Digest,

    /// <summary>Has ended that.</summary>
    DigestEnded,

    /// <summary>Has an address for its news.</summary>
    Feed,

    /// <summary>Was on its page.</summary>
    Visit,
}

/// <summary>A registration with all that was said in it and became of it.</summary>
public sealed record OwnEntry
{
    /// <summary>The gathering.</summary>
    public LocalText Gathering { get; init; } = LocalText.Empty;

    /// <summary>Its network.</summary>
    public LocalText Network { get; init; } = LocalText.Empty;

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; init; }

    /// <summary>Name as given there.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address as given there.</summary>
    public string Email { get; init; } = "";

    /// <summary>E.164; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>The kommune; null for another organisation.</summary>
    public string? Kommune { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Role; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When it got a place; null where it has not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When it was cancelled; null where it was not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>What was asked and answered.</summary>
    public IReadOnlyList<OwnAnswer> Answers { get; init; } = [];

    /// <summary>What the kitchen has to know; null where nothing, or it is deleted.</summary>
    public string? Diet { get; init; }

    /// <summary>Meals they eat.</summary>
    public IReadOnlyList<string> Meals { get; init; } = [];

    /// <summary>Nights they sleep there.</summary>
    public IReadOnlyList<string> Nights { get; init; } = [];

    /// <summary>The starts of the sessions that they were ticked as present in.</summary>
    public IReadOnlyList<DateTimeOffset> PresentIn { get; init; } = [];

    /// <summary>The code of the certificate; null for none.</summary>
    public string? CertificateCode { get; init; }

    /// <summary>When that was asked for.</summary>
    public DateTimeOffset? CertificateIssuedAt { get; init; }

    /// <summary>Where they were asked afterwards what they thought of it; null where they were not.</summary>
    public OwnEvaluation? Evaluation { get; init; }
}

/// <summary>That a person was asked about a gathering.</summary>
/// <param name="HasAnswered">They have answered.</param>
/// <param name="IsAnonymous">Nothing ties what they answered to them, so it cannot be shown.</param>
/// <param name="Answers">What they answered by name; empty where that is not so.</param>
public sealed record OwnEvaluation(bool HasAnswered, bool IsAnonymous, IReadOnlyList<OwnAnswer> Answers);

/// <summary>A question and what was answered.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was said.</param>
public sealed record OwnAnswer(string Question, string Answer);

/// <summary>A list that an address stands on.</summary>
public sealed record OwnListing
{
    /// <summary>Which kind of list.</summary>
    public OwnListingKind Kind { get; init; }

    /// <summary>The gathering or the network.</summary>
    public LocalText About { get; init; } = LocalText.Empty;

    /// <summary>For which kommune.</summary>
    public string? Kommune { get; init; }

    /// <summary>The name there; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The address there.</summary>
    public string Email { get; init; } = "";

    /// <summary>The telephone or the title there; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>From when.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>A kind of list that an address stands on.</summary>
public enum OwnListingKind
{
    /// <summary>Leaders invited to a gathering.</summary>
    Leader,

    /// <summary>Where a kommune's invitations go.</summary>
    Address,

    /// <summary>Whom a kommune named as its contact when it answered.</summary>
    Answer,

    /// <summary>Whom a letter or a reminder to a kommune was sent to.</summary>
    Letter,

    /// <summary>Whom organisers wrote to.</summary>
    Recipient,

    /// <summary>Who has said no to a network's general mail.</summary>
    Refusal,

    /// <summary>Who has put up a file or a link.</summary>
    Material,
}

/// <summary>A mail to a person: of what kind, when, about what. Its text is not kept.</summary>
public sealed record OwnMail
{
    /// <summary>The kind.</summary>
    public MailKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public MailState State { get; init; }

    /// <summary>The gathering; empty where it is about none.</summary>
    public LocalText About { get; init; } = LocalText.Empty;

    /// <summary>Where it went; null where it has not gone.</summary>
    public string? Recipient { get; init; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>A link and a code to sign in with.</summary>
public sealed record OwnSignIn
{
    /// <summary>When they were asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When one was used; null where neither was.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
