using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What one mail to a kommune is written from.</summary>
public sealed record InvitationNews
{
    /// <summary>Who gets it; the name is empty for a postmottak.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The language it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The letter, or a reminder of it.</summary>
    public required SendingKind Kind { get; init; }

    /// <summary>The subject with fields, as it was when it was sent.</summary>
    public required LocalText Subject { get; init; }

    /// <summary>The text with fields, as it was when it was sent.</summary>
    public required LocalText Body { get; init; }

    /// <summary>Until when an answer is wished for; null for no day.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The kommune's name.</summary>
    public required string Kommune { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>The key of the kommune's own page.</summary>
    public required string Token { get; init; }

    /// <summary>What the kommune lacks now, as a list in Markdown; empty where it is not told.</summary>
    public string Missing { get; init; } = "";

    /// <summary>When it was handed over, in UTC; null where it was not (yet).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Set in what an organiser sends to themselves: the network whose preview the links lead to, instead of the kommune's page.</summary>
    public string? PreviewSlug { get; init; }

    /// <summary>The kommune of that preview.</summary>
    public long KommuneId { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }
}
