using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>One mail of a sending, for those who sent it. Moments are UTC.</summary>
public sealed record SendingMail
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }

    /// <summary>The kommune's name.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>Where it goes.</summary>
    public string Email { get; init; } = "";

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; }

    /// <summary>Where it is.</summary>
    public MailState State { get; init; }

    /// <summary>When it was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the receiving server answered, in its words; null where nothing went wrong.</summary>
    public string? Error { get; init; }
}

/// <summary>How many kommuner were written to in a form of Norwegian, of those that have asked for one or none (språklova § 15).</summary>
/// <param name="Asked">What the kommuner have asked for.</param>
/// <param name="Language">What the letter was written in.</param>
/// <param name="Mails">How many mails.</param>
public sealed record FormShare(Kommuner.LanguageForm Asked, Language Language, int Mails);
