using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>What an organiser sends to make or change a gathering, word for word. Null: the field was left empty. Times are Oslo's.</summary>
public sealed record GatheringForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Description in nynorsk.</summary>
    public string? DescriptionNn { get; init; }

    /// <summary>Description in bokmål.</summary>
    public string? DescriptionNb { get; init; }

    /// <summary>Description in English.</summary>
    public string? DescriptionEn { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Who may register.</summary>
    public Audience Audience { get; init; }

    /// <summary>Places; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>The day registration opens.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>The hour registration opens; null: midnight.</summary>
    public TimeOnly? OpensTime { get; init; }

    /// <summary>The day registration closes.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The hour registration closes; null: the end of the day.</summary>
    public TimeOnly? ClosesTime { get; init; }

    /// <summary>Its own days before a session; null follows the network.</summary>
    public int? LinkDaysBefore { get; init; }

    /// <summary>Its own hour; null follows the network, or 08:00 where only the days are its own.</summary>
    public TimeOnly? LinkTime { get; init; }

    /// <summary>True where joining by one's own address ticks one as present.</summary>
    public bool JoinIsAttendance { get; init; }

    /// <summary>Sessions; those with nothing written are passed over.</summary>
    public IReadOnlyList<SessionForm> Sessions { get; init; } = new List<SessionForm>();

    /// <summary>Questions; those with no text are passed over, and taken away where they were there.</summary>
    public IReadOnlyList<QuestionForm> Questions { get; init; } = new List<QuestionForm>();

    /// <summary>This form to be sent again over what somebody else has saved meanwhile.</summary>
    public GatheringForm Over(GatheringForm theirs) => this with
    {
        Version = theirs.Version,
        Sessions = Sessions.Over(theirs.Sessions, s => s.Id, s => s with { Id = 0 }, s => s.IsBlank),
        Questions = Questions.Over(theirs.Questions, q => q.Id, q => q with { Id = 0 }, q => q.IsBlank),
    };
}

/// <summary>One session as written.</summary>
public sealed record SessionForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>The day it starts.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The hour it starts.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>The day it ends; null: the same day.</summary>
    public DateOnly? EndDay { get; init; }

    /// <summary>The hour it ends.</summary>
    public TimeOnly? Ends { get; init; }

    /// <summary>Place.</summary>
    public string? Place { get; init; }

    /// <summary>Meeting link.</summary>
    public string? MeetingUrl { get; init; }

    /// <summary>True where nothing is written; of a session that was there: it is to go.</summary>
    public bool IsBlank => Day is null && Starts is null && Ends is null && EndDay is null
        && string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(MeetingUrl);
}

/// <summary>One question as written.</summary>
public sealed record QuestionForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>The question.</summary>
    public string? Text { get; init; }

    /// <summary>One option a line.</summary>
    public string? Options { get; init; }

    /// <summary>Must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>True where there is no question.</summary>
    public bool IsBlank => TypedText.Line(Text) is null;
}
