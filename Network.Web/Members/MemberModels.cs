using Network.Core.Lists;
using Network.Core.Members;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>All news of a network.</summary>
public sealed record MemberNewsModel(MemberStanding Standing, ListPage<NewsItem> News, Paging Paging);

/// <summary>A page of those on the network's list, as somebody searched for them.</summary>
/// <param name="Standing">The network and the reader.</param>
/// <param name="Search">What they looked for; empty for all.</param>
/// <param name="Everybody">How many there are on the list.</param>
/// <param name="Rows">Those on this page.</param>
/// <param name="Paging">Which page that is.</param>
public sealed record MemberListModel(MemberStanding Standing, string Search, int Everybody, IReadOnlyList<MemberEntry> Rows, Paging Paging);

/// <summary>How a member follows a network: the address of their news, null for none, and the choice of a mail a month.</summary>
public sealed record MemberFollowModel(MemberStanding Standing, string? Feed);

/// <summary>What a participant lets the others see.</summary>
public sealed class ConsentForm
{
    public bool ShowsEmail { get; set; }

    public bool ShowsPhone { get; set; }

    public MemberConsent Read() => new(ShowsEmail, ShowsPhone);
}

/// <summary>The form of that, and where it is sent.</summary>
public sealed record ConsentModel(MemberStanding Standing)
{
    public ConsentForm Form => new() { ShowsEmail = Standing.Consent?.ShowsEmail ?? false, ShowsPhone = Standing.Consent?.ShowsPhone ?? false };
}
