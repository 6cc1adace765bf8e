using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What an announcement to one person is written from.</summary>
public sealed record AnnouncementNews
{
    /// <summary>The language around the organiser's own text.</summary>
    public Language Language { get; init; }

    /// <summary>To whom; empty in a preview.</summary>
    public MailPerson To { get; init; } = new("", "");

    /// <summary>The key of the person's own page; null where they are registered no longer.</summary>
    public string? Token { get; init; }

    /// <summary>The gathering.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The network.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Whom to ask, and whom an answer goes to; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Markdown, as typed.</summary>
    public required string Body { get; init; }
}
