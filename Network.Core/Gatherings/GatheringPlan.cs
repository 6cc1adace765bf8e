using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>What an organiser wants a gathering to be: read from the form and found right.</summary>
public sealed record GatheringPlan
{
    /// <summary>At least one language.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Markdown.</summary>
    public required LocalText Description { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Who may register.</summary>
    public Audience Audience { get; init; }

    /// <summary>At least 1; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>UTC; null: from publishing on.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>UTC; null: until the last session ends.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Null: the network's rule.</summary>
    public LinkRule? OwnLinkRule { get; init; }

    /// <summary>True where joining by one's own address ticks one as present.</summary>
    public bool JoinIsAttendance { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<SessionPlan> Sessions { get; init; }

    /// <summary>In the order they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
}

/// <summary>One session as planned.</summary>
/// <param name="Id">The row of a session that exists; 0 for a new one.</param>
/// <param name="Title">Null where the gathering's title says enough.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="Place">Null where only online.</param>
/// <param name="MeetingUrl">Null where there is none yet.</param>
public sealed record SessionPlan(
    long Id, string? Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, string? MeetingUrl);
