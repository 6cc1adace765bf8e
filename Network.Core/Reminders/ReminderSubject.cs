using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Reminders;

/// <summary>What decides when people are reminded of a published gathering. Moments are UTC.</summary>
public sealed record ReminderSubject
{
    /// <summary>The gathering.</summary>
    public long Id { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Who may register.</summary>
    public Audience Audience { get; init; }

    /// <summary>When registration opens; null: it is open.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>When registration closes; null: no day is set.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The first start of what takes place; null where nothing does.</summary>
    public DateTimeOffset? FirstStart { get; init; }

    /// <summary>The last end of what takes place.</summary>
    public DateTimeOffset? LastEnd { get; init; }

    /// <summary>When the first of the slides that are up was put up; null where none are.</summary>
    public DateTimeOffset? FirstSlideAt { get; init; }

    /// <summary>The title.</summary>
    public LocalText Title => new(TitleNn, TitleNb, TitleEn);
}
