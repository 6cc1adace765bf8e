namespace Network.Core.Gatherings;

/// <summary>A session before and after a change, as kept to be undone and to be told of later. Moments are UTC.</summary>
public sealed record ChangedSession
{
    /// <summary>The session's row, which may be gone.</summary>
    public long SessionId { get; init; }

    /// <summary>The start before; null where the session is new.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The end before; null where the session is new.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The place before; null where there was none.</summary>
    public string? Place { get; init; }

    /// <summary>The link before; null where there was none.</summary>
    public string? MeetingUrl { get; init; }

    /// <summary>When its link had been let out by hand; null where it was not.</summary>
    public DateTimeOffset? LinkReleasedAt { get; init; }

    /// <summary>From when an earlier change might be told; null where the session is new.</summary>
    public DateTimeOffset? NoticeFrom { get; init; }

    /// <summary>Until when an earlier change was held; null where nothing was.</summary>
    public DateTimeOffset? TellFrom { get; init; }

    /// <summary>The start after.</summary>
    public DateTimeOffset NewStartsAt { get; init; }

    /// <summary>The end after.</summary>
    public DateTimeOffset NewEndsAt { get; init; }

    /// <summary>The place after; null where there is none.</summary>
    public string? NewPlace { get; init; }

    /// <summary>The link after; null where there is none.</summary>
    public string? NewMeetingUrl { get; init; }

    /// <summary>True where there was no such session before.</summary>
    public bool IsNew => StartsAt is null;

    /// <summary>True where the link is another.</summary>
    public bool LinkChanged => !IsNew && SessionMarks.Link(MeetingUrl) != SessionMarks.Link(NewMeetingUrl);

    /// <summary>True where the session is as this change left it.</summary>
    public bool IsAsLeft(Session session) => session.CancelledAt is null
        && session.TimeMark == SessionMarks.Time(NewStartsAt, NewEndsAt, NewPlace) && session.LinkMark == SessionMarks.Link(NewMeetingUrl);
}
