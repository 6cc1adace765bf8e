using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What an organiser wrote to a selection of people: of a whole network, or of those registered for one gathering. Moments are UTC.</summary>
public sealed record Announcement
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Names the form that it was last saved by: who acts on it says which text they saw.</summary>
    public string SubmissionId { get; init; } = "";

    /// <summary>One line.</summary>
    public LocalText Subject { get; init; } = LocalText.Empty;

    /// <summary>Markdown, as typed.</summary>
    public LocalText Body { get; init; } = LocalText.Empty;

    /// <summary>Who saved it last, or sent it.</summary>
    public string Author { get; init; } = "";

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is to go by itself; null where it waits for somebody to send it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was sent; null before that.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Those registered whom it is for, where it belongs to a gathering.</summary>
    public RegistrationSelection Selection { get; init; } = new();

    /// <summary>Those of the network whom it is for, where it belongs to none.</summary>
    public IReadOnlyList<RecipientGroup> Groups { get; init; } = [];

    /// <summary>How many get it, or would get it now.</summary>
    public int Recipients { get; init; }

    /// <summary>How many did not get it, or would not now, because they have said no.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many mails have not arrived and never will.</summary>
    public int Failed { get; init; }

    /// <summary>True while it can be changed: neither sent nor about to go.</summary>
    public bool IsDraft => SentAt is null && DueAt is null;
}
