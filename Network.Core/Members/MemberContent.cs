using Network.Core.Registrations;

namespace Network.Core.Members;

/// <summary>A network's page for one of its members, as it stands at a moment.</summary>
public sealed record MemberContent
{
    /// <summary>How many gatherings and experiences are shown.</summary>
    public const int Few = 4;

    /// <summary>How much news is shown at the most.</summary>
    public const int MostNews = 10;

    /// <summary>How many follow-up points are shown at the most.</summary>
    public const int MostPoints = 8;

    /// <summary>The moment (UTC).</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The network and the person.</summary>
    public required MemberStanding Standing { get; init; }

    /// <summary>The gatherings to come, the next first.</summary>
    public IReadOnlyList<MemberGathering> Coming { get; init; } = [];

    /// <summary>News since the last visit, or the newest of all on a first one; one more than is shown where there is more.</summary>
    public IReadOnlyList<NewsItem> News { get; init; } = [];

    /// <summary>What is still to be done, one's own first; one more than is shown where there is more.</summary>
    public IReadOnlyList<MemberPoint> Points { get; init; } = [];

    /// <summary>The latest experiences.</summary>
    public IReadOnlyList<NewsItem> Experiences { get; init; } = [];

    /// <summary>Those who have agreed to stand on the network's list.</summary>
    public IReadOnlyList<MemberEntry> People { get; init; } = [];

    /// <summary>The network's tools.</summary>
    public IReadOnlyList<MemberTool> Tools { get; init; } = [];

    /// <summary>From when something counts as new; null on a first visit.</summary>
    public DateTimeOffset? NewSince => Standing.Visit?.NewSince(Now);
}

/// <summary>A gathering that is to come, for one member.</summary>
/// <param name="Line">The gathering, and their registration where they have one.</param>
/// <param name="MayRegister">True where they are invited, and may say yes now.</param>
public sealed record MemberGathering(OwnLine Line, bool MayRegister);
