using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.FollowUps;

/// <summary>What a reminder is written from: the points of one person whose date is near, the nearest first.</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Points">At least one.</param>
public sealed record FollowUpNews(MailPerson To, Language Language, IReadOnlyList<FollowUpPoint> Points);

/// <summary>What a nag is written from.</summary>
public sealed record MinutesMissingNews
{
    /// <summary>The organiser.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The organiser's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The gathering's title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The gathering's place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>When its first session began, UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When its last session ended, UTC.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Which nag it is: 3 or 7.</summary>
    public required int Days { get; init; }

    /// <summary>True where somebody has begun to write.</summary>
    public bool IsBegun { get; init; }
}
