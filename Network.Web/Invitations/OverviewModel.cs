using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>All kommuner of a network, as the overview shows them.</summary>
public sealed record OverviewModel(
    LearningNetwork Network, IReadOnlyList<OverviewLine> All, OverviewQuery Query, bool MayChange, DateTimeOffset Now, int Asked, IReadOnlyDictionary<ChangeKind, int> Week)
{
    public const string NoReply = "None";

    public static readonly IReadOnlyList<string> Replies = [nameof(KommuneReply.Joins), nameof(KommuneReply.Interested), nameof(KommuneReply.Declines), NoReply];

    public int Answered => All.Count(l => l.Standing.Reply is not null);

    public DateTimeOffset WeekAgo => Since(Now);

    public int LastWeek => All.Count(l => l.Standing.AnsweredAt > WeekAgo);

    /// <summary>Kommuner that have changed something in the last week.</summary>
    public int Changed => All.Count(l => l.Standing.ChangedAt > WeekAgo);

    public static DateTimeOffset Since(DateTimeOffset now) => now.AddDays(-7);

    public int Count(string reply) => All.Count(l => l.Reply == reply);

    public IEnumerable<OverviewLine> Shown
    {
        get
        {
            var lines = All.Where(l => (!Replies.Contains(Query.Svar) || l.Reply == Query.Svar) && (!Query.Manglar || !l.Needs.IsNothing) && (!Query.Endra || l.Standing.ChangedAt > WeekAgo));
            return Query.Sorter switch
            {
                "svar" => lines.OrderBy(l => Replies.ToList().IndexOf(l.Reply)).ThenBy(l => l.SortKey, StringComparer.Ordinal),
                "folk" => lines.OrderByDescending(l => l.Standing.People).ThenBy(l => l.SortKey, StringComparer.Ordinal),
                "manglar" => lines.OrderByDescending(l => l.Needs.Answer).ThenByDescending(l => l.Needs.People + l.Needs.Roles.Count).ThenBy(l => l.SortKey, StringComparer.Ordinal),
                "endra" => lines.OrderByDescending(l => l.Standing.ChangedAt).ThenBy(l => l.SortKey, StringComparer.Ordinal),
                _ => lines.OrderBy(l => l.SortKey, StringComparer.Ordinal),
            };
        }
    }

    public static string Colour(string reply) => reply switch
    {
        nameof(KommuneReply.Joins) => "success",
        nameof(KommuneReply.Interested) => "info",
        nameof(KommuneReply.Declines) => "danger",
        _ => "neutral",
    };

    /// <summary>So that nobody has to tell colours apart.</summary>
    public static string Mark(string reply) => reply switch
    {
        nameof(KommuneReply.Joins) => "✓",
        nameof(KommuneReply.Interested) => "?",
        nameof(KommuneReply.Declines) => "✕",
        _ => "·",
    };
}

/// <summary>One kommune in the overview.</summary>
public sealed record OverviewLine(Kommune Kommune, string Label, KommuneStanding Standing, KommuneNeeds Needs)
{
    public string Reply => Standing.Reply?.ToString() ?? OverviewModel.NoReply;

    public string SortKey { get; } = NorwegianSort.Key(Kommune.Name);

    /// <summary>What is missing, in words; empty where nothing is.</summary>
    public string Missing(Language language) => string.Join(
        ", ", (Needs.People > 0 ? new[] { OverviewTexts.T["MissingPeople", Needs.People] } : []).Concat(Needs.Roles.Select(r => r.Title.In(language))));

    /// <summary>How many of the wanted roles somebody has, leaders' roles apart.</summary>
    public int RolesHeld(LearningNetwork network) => network.Roles.Count(r => !r.ForLeaders && Standing.RoleIds.Contains(r.Id));
}
