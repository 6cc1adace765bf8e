using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>What a month's digest is written from, for one reader.</summary>
public sealed record DigestNews
{
    /// <summary>The most that is told of one by one.</summary>
    public const int Most = 25;

    /// <summary>The reader.</summary>
    public required MailPerson To { get; init; }

    /// <summary>Theirs.</summary>
    public required Language Language { get; init; }

    /// <summary>The network.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Its place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Whom to ask; null where it names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The key that ends it.</summary>
    public required string Token { get; init; }

    /// <summary>Which month.</summary>
    public required DigestMonth Month { get; init; }

    /// <summary>What came in it that the reader may open, the newest first; at most <see cref="Most"/>.</summary>
    public required IReadOnlyList<NewsItem> Items { get; init; }

    /// <summary>How much there is besides.</summary>
    public int More { get; init; }
}

/// <summary>What the page says where a reader ends their digest.</summary>
/// <param name="Language">Theirs.</param>
/// <param name="NetworkName">The network.</param>
/// <param name="Email">Their address.</param>
/// <param name="EndedAt">When they ended it (UTC); null where they have not.</param>
public sealed record DigestChoice(Language Language, LocalText NetworkName, string Email, DateTimeOffset? EndedAt);
