using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>What a mail about comments is written from: one comment, or those of a day.</summary>
/// <param name="To">Who follows.</param>
/// <param name="Language">Theirs.</param>
/// <param name="Token">By which they choose how they are told, without signing in.</param>
/// <param name="Comments">At least one; those on the same experience together.</param>
public sealed record CommentNews(MailPerson To, Language Language, string Token, IReadOnlyList<NewComment> Comments);

/// <summary>A comment that somebody is told of.</summary>
public sealed record NewComment
{
    /// <summary>The experience.</summary>
    public long ExperienceId { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The kommune that it is from.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>The comment.</summary>
    public long Id { get; init; }

    /// <summary>Who wrote it; empty where they have given no name.</summary>
    public string Writer { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; init; } = "";
}

/// <summary>What the mail about an organiser's answer is written from.</summary>
public sealed record DecisionNews
{
    /// <summary>The author.</summary>
    public required MailPerson To { get; init; }

    /// <summary>Theirs.</summary>
    public Language Language { get; init; }

    /// <summary>The experience.</summary>
    public long ExperienceId { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The network.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>Yes.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Why not; null for a yes.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }
}
