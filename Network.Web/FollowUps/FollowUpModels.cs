using Network.Core.FollowUps;
using Network.Core.Lists;
using Network.Core.Networks;
using Network.Data.FollowUps;
using Network.Web.Layout;

namespace Network.Web.FollowUps;

/// <summary>A network's points for those who organise it.</summary>
/// <param name="Network">Whose.</param>
/// <param name="List">A page of them, and how many there are.</param>
/// <param name="Query">What is shown.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Today">In Oslo.</param>
/// <param name="MayChange">False for readers: they look.</param>
public sealed record FollowUpListModel(LearningNetwork Network, FollowUpList List, FollowUpQuery Query, Paging Paging, DateOnly Today, bool MayChange)
{
    public string Here => $"/arrangor/nettverk/{Network.Slug}/oppfolging";

    /// <summary>How many the filter would show, of the owner that is chosen.</summary>
    public int Count(FollowUpFilter filter) => List.Tallies.Where(t => Query.Owner is null || t.Owner == Query.Owner).Sum(t => t.Count(filter));

    /// <summary>By kommune, and in one line each what people and nobody have.</summary>
    public IEnumerable<(FollowUpTally Tally, string? Kind)> Glance =>
        List.Tallies.Where(t => t.Owner.KommuneId is not null).Select(t => (t, (string?)null))
            .Concat(Sum(t => t.Owner.PersonId is not null, "People")).Concat(Sum(t => t.Owner == FollowUpOwner.Nobody, "Nobody"));

    private IEnumerable<(FollowUpTally, string?)> Sum(Func<FollowUpTally, bool> which, string kind)
    {
        var some = List.Tallies.Where(which).ToList();
        if (some.Count > 0) yield return (new FollowUpTally(FollowUpOwner.Nobody, "", some.Sum(t => t.Open), some.Sum(t => t.Overdue), some.Sum(t => t.Done)), kind);
    }
}

/// <summary>One point for those who organise its network.</summary>
/// <param name="Point">As it stands.</param>
/// <param name="Choices">Who can be given it.</param>
/// <param name="Form">Owner and date as filled in.</param>
/// <param name="Done">The note as filled in.</param>
/// <param name="Today">In Oslo.</param>
/// <param name="MayChange">False for readers.</param>
public sealed record FollowUpModel(FollowUpPoint Point, IReadOnlyList<FollowUpChoice> Choices, FollowUpForm Form, DoneForm Done, DateOnly Today, bool MayChange)
{
    public string List => $"/arrangor/nettverk/{Point.NetworkSlug}/oppfolging";
}

/// <summary>A person's points.</summary>
public sealed record OwnFollowUpsModel(ListPage<FollowUpPoint> List, FollowUpQuery Query, Paging Paging, DateOnly Today);

/// <summary>One of them.</summary>
public sealed record OwnFollowUpModel(FollowUpPoint Point, DoneForm Done, DateOnly Today);

/// <summary>A point in a list.</summary>
/// <param name="Point">Which.</param>
/// <param name="Today">In Oslo.</param>
/// <param name="List">The list's address; the point's own lies below it.</param>
/// <param name="ForOrganiser">True where the network is known and the owner is not.</param>
/// <param name="MayChange">False for readers.</param>
public sealed record FollowUpLine(FollowUpPoint Point, DateOnly Today, string List, bool ForOrganiser, bool MayChange)
{
    public string Here => $"{List}/{Point.Id}";
}

/// <summary>How a gathering stands with its minutes, for those who organise it.</summary>
public sealed record MinutesStandingModel(MinutesStanding Standing, string Slug, bool MayChange);
