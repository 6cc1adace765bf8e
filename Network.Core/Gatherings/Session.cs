using Network.Core.Programme;

namespace Network.Core.Gatherings;

/// <summary>One part of a gathering. All moments are UTC.</summary>
public sealed record Session
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>Null where the gathering's title says enough.</summary>
    public string? Title { get; init; }

    /// <summary>Start.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>End, after the start.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Where people meet; null where only online.</summary>
    public string? Place { get; init; }

    /// <summary>The meeting link; null where there is none (yet).</summary>
    public string? MeetingUrl { get; init; }

    /// <summary>See <see cref="SessionMarks.Time"/>.</summary>
    public string TimeMark { get; init; } = "";

    /// <summary>See <see cref="SessionMarks.Link"/>.</summary>
    public string? LinkMark { get; init; }

    /// <summary>From when the link may be told: the rule's moment, or earlier where an organiser let it out by hand.</summary>
    public DateTimeOffset LinkDueAt { get; init; }

    /// <summary>When an organiser let the link out by hand; null where the rule decides.</summary>
    public DateTimeOffset? LinkReleasedAt { get; init; }

    /// <summary>From when the newest change may be told.</summary>
    public DateTimeOffset NoticeFrom { get; init; }

    /// <summary>Until when what has changed is held and can be undone; null where nothing is held.</summary>
    public DateTimeOffset? TellFrom { get; init; }

    /// <summary>The session's part of the calendar SEQUENCE (RFC 5545, 3.8.7.4); grows with each change.</summary>
    public int Sequence { get; init; }

    /// <summary>When it was cancelled; null where it was not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>What people were told about why; null where nothing was said.</summary>
    public string? CancelReason { get; init; }

    /// <summary>True for somebody who is in the room of a hybrid gathering: no link is sent, and none is missing.</summary>
    public bool IsInRoom { get; init; }

    /// <summary>What happens in it, by start; empty where nothing is planned.</summary>
    public IReadOnlyList<ProgrammeItem> Programme { get; init; } = [];

    /// <summary>The session as it is for somebody who follows it online, or is in the room; they are the same unless people meet both ways.</summary>
    public Session For(MeetingMode mode, bool isOnline)
    {
        if (mode != MeetingMode.Hybrid) return this;
        return isOnline ? this with { Place = null } : this with { MeetingUrl = null, LinkMark = null, IsInRoom = true };
    }

    /// <summary>True where the link may be shown and sent at that moment.</summary>
    public bool LinkIsOpen(DateTimeOffset now) => MeetingUrl is not null && LinkDueAt <= now && CancelledAt is null;
}
