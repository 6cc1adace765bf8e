using Network.Core.Gatherings;
using Network.Core.Time;

namespace Network.Core.Reminders;

/// <summary>From when a reminder goes, and from when it would only annoy. UTC.</summary>
/// <param name="DueAt">From this moment.</param>
/// <param name="EndsAt">Until just before this one.</param>
public sealed record ReminderWindow(DateTimeOffset DueAt, DateTimeOffset EndsAt)
{
    /// <summary>True where it goes now: also where the machine was down at its moment.</summary>
    public bool Holds(DateTimeOffset now) => DueAt <= now && now < EndsAt;
}

/// <summary>When people are reminded. The day is a calendar day in Oslo, also across the change to and from summer time.</summary>
public static class ReminderRules
{
    /// <summary>Those that networks can turn on.</summary>
    public static readonly IReadOnlyList<ReminderKind> Kinds = [ReminderKind.ClosesSoon, ReminderKind.Practical, ReminderKind.Slides];

    /// <summary>So long after its moment the word that slides are up is still news.</summary>
    public static readonly TimeSpan NewsFor = TimeSpan.FromDays(14);

    /// <summary>So long after its end a gathering may still get slides that people are told of.</summary>
    public static readonly TimeSpan SlidesWithin = TimeSpan.FromDays(120);

    /// <summary>Null where this gathering calls for no such reminder.</summary>
    public static ReminderWindow? Window(ReminderSetting setting, ReminderSubject gathering)
    {
        if (gathering is not { FirstStart: { } start, LastEnd: { } end }) return null;
        return setting.Kind switch
        {
            ReminderKind.ClosesSoon => gathering.ClosesAt is { } closes ? Opened(Before(setting, closes), gathering.OpensAt, Earlier(closes, start)) : null,
            ReminderKind.Practical => gathering.Mode == MeetingMode.Digital ? null : new ReminderWindow(Before(setting, start), start),
            _ => gathering.FirstSlideAt is { } up && up < end + SlidesWithin ? After(setting, up > end ? up : end) : null,
        };
    }

    // As the links: an hour before where the hour of the day would come too late.
    private static DateTimeOffset Before(ReminderSetting setting, DateTimeOffset moment) => new LinkRule(setting.Days, setting.Time).DueAt(moment);

    private static ReminderWindow After(ReminderSetting setting, DateTimeOffset moment)
    {
        var due = OsloTime.Moment(moment.OsloDate().AddDays(setting.Days), setting.Time);
        if (due < moment) due = moment;
        return new ReminderWindow(due, due + NewsFor);
    }

    // Nobody is reminded to register before they can.
    private static ReminderWindow? Opened(DateTimeOffset due, DateTimeOffset? opens, DateTimeOffset ends)
    {
        if (opens > due) due = opens.Value;
        return due < ends ? new ReminderWindow(due, ends) : null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
