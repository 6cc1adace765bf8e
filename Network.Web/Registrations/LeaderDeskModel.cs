using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Registrations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>The leaders who are invited to a gathering.</summary>
/// <param name="Gathering">Which.</param>
/// <param name="All">All of them, by kommune.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="Paging">Where in the list.</param>
/// <param name="MayChange">False for readers.</param>
public sealed record LeaderDeskModel(Gathering Gathering, IReadOnlyList<LeaderInvitation> All, KommuneCatalogue Kommuner, Paging Paging, bool MayChange)
{
    /// <summary>What was pasted and not taken.</summary>
    public string? Lines { get; init; }

    /// <summary>Why not, by row.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public IEnumerable<LeaderInvitation> Rows => All.Skip(Paging.Skip).Take(Paging.Size);

    /// <summary>The most reminders that anybody had: pressing twice on this page reminds once.</summary>
    public int Round => All.Select(l => l.Reminders).DefaultIfEmpty(0).Max();

    public int Count(LeaderStanding standing) => All.Count(l => l.Standing == standing);

    /// <summary>Kommuner with somebody on the list of whom somebody comes.</summary>
    public (int Coming, int Invited) KommunerComing => (
        All.Where(l => l.Standing == LeaderStanding.Comes).Select(l => l.KommuneId).Distinct().Count(), All.Select(l => l.KommuneId).Distinct().Count());

    public static string Colour(LeaderStanding standing) => standing switch
    {
        LeaderStanding.Comes => "success",
        LeaderStanding.Waits => "warning",
        LeaderStanding.Declined => "danger",
        LeaderStanding.Silent => "info",
        _ => "neutral",
    };
}
