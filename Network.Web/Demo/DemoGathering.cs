using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Web.Demo;

/// <summary>A gathering of the demo: how many days from today it is, when it was published, how many registered.</summary>
internal sealed record DemoGathering(int Day, int PublishedDaysBefore, int People, LocalText Title, LocalText Text)
{
    public MeetingMode Mode { get; init; } = MeetingMode.Digital;

    public Audience Audience { get; init; } = Audience.Open;

    public int? Capacity { get; init; }

    /// <summary>Two sessions, lunch to lunch.</summary>
    public bool LunchToLunch { get; init; }

    public string? Place { get; init; }

    /// <summary>So many days before the first session registration closes; null: no day is set.</summary>
    public int? ClosesDaysBefore { get; init; }

    /// <summary>False: stays a draft.</summary>
    public bool Published { get; init; } = true;

    public GatheringPlan Plan(DateOnly today)
    {
        var day = today.AddDays(Day);
        // Nobody meets on a Saturday or Sunday.
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (LunchToLunch && day.DayOfWeek == DayOfWeek.Friday)) day = day.AddDays(1);
        var link = Mode == MeetingMode.Physical ? null : $"https://teams.microsoft.com/l/meetup-join/demo-{Math.Abs(Day)}";
        IReadOnlyList<SessionPlan> sessions = LunchToLunch
            ? [Session(day, 12, 0, 17, 0, "Dag 1", link), Session(day.AddDays(1), 9, 0, 12, 0, "Dag 2", link)]
            : [Session(day, 9, 30, 11, 30, null, link)];
        return new GatheringPlan { Title = Title, Description = Text, Mode = Mode, Audience = Audience, Capacity = Capacity, ClosesAt = Closes(day), Sessions = sessions };
    }

    private DateTimeOffset? Closes(DateOnly day) => ClosesDaysBefore is { } days ? OsloTime.Moment(day.AddDays(-days), new TimeOnly(16, 0)) : null;

    private SessionPlan Session(DateOnly day, int hour, int minute, int endHour, int endMinute, string? title, string? link) => new(
        0, title, OsloTime.Moment(day, new TimeOnly(hour, minute)), OsloTime.Moment(day, new TimeOnly(endHour, endMinute)), Place, link);
}
