using Network.Core.Practical;
using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>An event of a network, in one or several sessions. All moments are UTC.</summary>
public sealed record Gathering
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its network's row.</summary>
    public long LearningNetworkId { get; init; }

    /// <summary>Its place in public addresses, unique among all.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What it is about, in Markdown.</summary>
    public required LocalText Description { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Whether it is to be seen.</summary>
    public GatheringState State { get; init; }

    /// <summary>Who may register.</summary>
    public Audience Audience { get; init; }

    /// <summary>How many places; null where there is no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many places are taken.</summary>
    public int Taken { get; init; }

    /// <summary>When registration opens; null: when it is published.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>When registration closes; null: when the last session ends.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Its own rule for links; null where it follows the network's.</summary>
    public LinkRule? OwnLinkRule { get; init; }

    /// <summary>True where joining by one's own address ticks one as present.</summary>
    public bool JoinIsAttendance { get; init; }

    /// <summary>Grows with each saved change; a form that was opened on an older one is not saved over it.</summary>
    public int Version { get; init; }

    /// <summary>Why it was cancelled; null where it was not or nothing was said.</summary>
    public string? CancelReason { get; init; }

    /// <summary>The sessions by start, cancelled ones among them.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>The organiser's questions in order.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Where it is, what is served, how places are given.</summary>
    public PracticalInfo Practical { get; init; } = PracticalInfo.None;

    /// <summary>The sessions that take place, by start.</summary>
    public IEnumerable<Session> Planned => Sessions.Where(s => s.CancelledAt is null);

    /// <summary>True where every place in the room, or the only kind there is, is taken or kept for a kommune.</summary>
    public bool IsFull => Capacity is { } places && Taken + Practical.Held >= places;

    /// <summary>True where every place online of a hybrid gathering is taken.</summary>
    public bool IsOnlineFull => Practical.OnlineCapacity is { } places && Practical.OnlineTaken >= places;

    /// <summary>True where no place is free of any kind: whoever registers now waits.</summary>
    public bool HasNoPlace => IsFull && (Mode != MeetingMode.Hybrid || IsOnlineFull);

    /// <summary>True where sessions need a meeting link.</summary>
    public bool NeedsLink => Mode != MeetingMode.Physical;

    /// <summary>The gathering as anybody may see it.</summary>
    public Gathering WithoutLinks => this with { Sessions = [.. Sessions.Select(s => s with { MeetingUrl = null, LinkMark = null })] };

    /// <summary>
    /// The gathering as it is for somebody who follows these sessions online: in a hybrid one the others are in the room and have no link, and theirs have
    /// no place.
    /// </summary>
    public Gathering For(IReadOnlyCollection<long> online) => Mode != MeetingMode.Hybrid ? this : this with
    {
        Sessions = [.. Sessions.Select(s => s.For(Mode, online.Contains(s.Id)))],
    };
}
