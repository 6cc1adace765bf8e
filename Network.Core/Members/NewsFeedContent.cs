using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>A network's news for one person, as their news reader gets it.</summary>
public sealed record NewsFeedContent
{
    /// <summary>The person's.</summary>
    public required Language Language { get; init; }

    /// <summary>The network.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Its place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its row: names never change in what must stay the same.</summary>
    public required long NetworkId { get; init; }

    /// <summary>When the network was made (UTC).</summary>
    public required DateTimeOffset NetworkSince { get; init; }

    /// <summary>The person's row.</summary>
    public required long PersonId { get; init; }

    /// <summary>When the address was made (UTC): what the feed says of itself as long as it is empty.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<NewsItem> Items { get; init; }

    /// <summary>When anything of it changed last (UTC).</summary>
    public DateTimeOffset UpdatedAt => Items.Select(i => i.At).Append(MadeAt).Max();
}
