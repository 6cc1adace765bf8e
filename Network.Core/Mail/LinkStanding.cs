using Network.Core.Gatherings;

namespace Network.Core.Mail;

/// <summary>What is known of the mails that one confirmed registration has had, or is to have, about a session.</summary>
public sealed record LinkStanding
{
    /// <summary>The registration.</summary>
    public long RegistrationId { get; init; }

    /// <summary>The newest mail that could tell of the session: a confirmation or a notice; null where there is none.</summary>
    public long? LastMailId { get; init; }

    /// <summary>Where that mail is; null where there is none.</summary>
    public MailState? LastState { get; init; }

    /// <summary>The newest mail that was handed over and held the session's present link; null where there is none.</summary>
    public long? LinkMailId { get; init; }

    /// <summary>
    /// The standing in one word. What became of the newest mail counts for more than what an older one held: somebody waits to see how
    /// it went.
    /// </summary>
    public LinkStatus Status(Session session, bool isPublished, DateTimeOffset now)
    {
        if (session.LinkMark is null) return LinkStatus.NoLink;
        var isLast = LinkMailId is null || LastMailId > LinkMailId;
        if (isLast && LastState == MailState.Failed) return LinkStatus.Failed;
        var isOver = session.CancelledAt is not null || session.StartsAt <= now || !isPublished;
        var isOut = session.LinkDueAt <= now && !isOver;
        if (isOut && isLast && LastState == MailState.Retrying) return LinkStatus.Retrying;
        if (isOut && isLast && LastState is MailState.Queued or MailState.Leased) return LinkStatus.OnItsWay;
        if (LinkMailId is not null) return LinkStatus.Sent;
        if (isOver) return LinkStatus.NotSent;
        return isOut ? LinkStatus.OnItsWay : LinkStatus.Planned;
    }
}
