using Network.Core.Registrations;

namespace Network.Core.Mail;

/// <summary>What an organiser wrote to a selection of those registered for one gathering. Moments are UTC.</summary>
public sealed record Announcement
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Names the form that it was last saved by: who acts on it says which text they saw.</summary>
    public string SubmissionId { get; init; } = "";

    /// <summary>One line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Markdown, as typed.</summary>
    public string Body { get; init; } = "";

    /// <summary>Who saved it last, or sent it.</summary>
    public string Author { get; init; } = "";

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was sent; null for a draft.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>To whom; once it is sent, its mails say so.</summary>
    public RegistrationSelection Selection { get; init; } = new();

    /// <summary>How many get it, or would get it now.</summary>
    public int Recipients { get; init; }

    /// <summary>How many mails have not arrived and never will.</summary>
    public int Failed { get; init; }
}
