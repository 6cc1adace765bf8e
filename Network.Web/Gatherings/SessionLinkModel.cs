using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>The meeting link of a session as organisers follow it.</summary>
/// <param name="Found">What there is.</param>
/// <param name="Only">The chosen status; null shows everybody.</param>
/// <param name="Paging">Of those who are shown.</param>
/// <param name="Kommuner">To name them.</param>
/// <param name="MayChange">False for readers: they look.</param>
/// <param name="Now">The moment of looking.</param>
public sealed record SessionLinkModel(
    LinkOverview Found, LinkStatus? Only, Paging Paging, KommuneCatalogue Kommuner, bool MayChange, DateTimeOffset Now)
{
    /// <summary>Those that somebody has, in the order in which they ask for attention.</summary>
    public IEnumerable<LinkStatus> Statuses => s_order.Where(s => Found.Of(s) > 0 || s == Only);

    public bool IsComing => Found.Session.StartsAt > Now && Found.Session.CancelledAt is null;

    public string From(LinkRecipient person) =>
        person.KommuneId is { } id && Kommuner.Find((int)id) is { } kommune ? kommune.Name : person.Organisation ?? "";

    public static string Colour(LinkStatus status) => status switch
    {
        LinkStatus.Sent => "success",
        LinkStatus.Failed or LinkStatus.NotSent => "danger",
        LinkStatus.Retrying or LinkStatus.NoLink => "warning",
        LinkStatus.OnItsWay => "info",
        _ => "neutral",
    };

    private static readonly LinkStatus[] s_order =
    [
        LinkStatus.Failed, LinkStatus.Retrying, LinkStatus.NotSent, LinkStatus.NoLink, LinkStatus.OnItsWay, LinkStatus.Planned, LinkStatus.Sent,
    ];
}
