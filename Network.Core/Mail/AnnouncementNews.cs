using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What an announcement to one person is written from.</summary>
public sealed record AnnouncementNews
{
    /// <summary>The reader's language: of the text where it is written in it, and of what stands around it.</summary>
    public Language Language { get; init; }

    /// <summary>To whom; empty in a preview.</summary>
    public MailPerson To { get; init; } = new("", "");

    /// <summary>The key of the person's own page; null where they are registered no longer, and where it is not about a gathering.</summary>
    public string? Token { get; init; }

    /// <summary>The gathering; null where it goes to people of a whole network.</summary>
    public LocalText? Title { get; init; }

    /// <summary>The network.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>By which the reader says no to more of this kind; null where it is about their own registration.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whom to ask, and whom an answer goes to; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>One line.</summary>
    public required LocalText Subject { get; init; }

    /// <summary>Markdown, as typed.</summary>
    public required LocalText Body { get; init; }

    /// <summary>True where an organiser sends it to themselves, to see how it looks.</summary>
    public bool IsTest { get; init; }

    /// <summary>What goes with it.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];
}
