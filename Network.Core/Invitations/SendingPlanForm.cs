using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Invitations;

/// <summary>When an organiser wants something sent, as written. Null: the field was left empty.</summary>
public sealed record SendingPlanForm
{
    /// <summary>What is sent.</summary>
    public SendingKind Kind { get; init; } = SendingKind.Reminder;

    /// <summary>The day the letter goes.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Days before the answers are due that a reminder goes.</summary>
    public int? DaysBefore { get; init; } = 7;

    /// <summary>The hour of either, in Oslo.</summary>
    public TimeOnly? Time { get; init; } = new TimeOnly(9, 0);

    /// <summary>The plan; null where something is wrong.</summary>
    /// <param name="errors">What is wrong, by field.</param>
    /// <param name="now">The moment.</param>
    /// <param name="answerBy">The day the answers are due; null where none is set.</param>
    public SendingPlan? Read(ICollection<FieldError> errors, DateTimeOffset now, DateOnly? answerBy)
    {
        var texts = new TextSource(typeof(SendingPlanForm));
        if (Kind is not (SendingKind.Letter or SendingKind.Reminder or SendingKind.NeedsReminder)) errors.Add(new FieldError("Kind", texts["KindMissing"]));
        if (Time is null) errors.Add(new FieldError("Time", texts["TimeMissing"]));
        var moment = Kind == SendingKind.Letter ? Named(errors, texts) : null;
        if (Kind != SendingKind.Letter && DaysBefore is not (>= 0 and <= SendingPlan.MostDays)) errors.Add(new FieldError("DaysBefore", texts["DaysWrong", SendingPlan.MostDays]));
        if (Kind != SendingKind.Letter && answerBy is null) errors.Add(new FieldError("DaysBefore", texts["NoDay"]));
        if (errors.Count > 0) return null;
        var plan = Kind == SendingKind.Letter ? new SendingPlan { Kind = Kind, DueAt = moment } : new SendingPlan { Kind = Kind, DaysBefore = DaysBefore, SendTime = Time };
        if (plan.MomentFor(answerBy) > now) return plan;
        errors.Add(new FieldError(Kind == SendingKind.Letter ? "Day" : "DaysBefore", texts["Past"]));
        return null;
    }

    private DateTimeOffset? Named(ICollection<FieldError> errors, TextSource texts)
    {
        if (Day is null) errors.Add(new FieldError("Day", texts["DayMissing"]));
        if (Day is not { } day || Time is not { } time) return null;
        var wall = OsloTime.Read(day.ToDateTime(time));
        if (wall.Kind == WallTimeKind.DoesNotExist) errors.Add(new FieldError("Time", texts["TimeDoesNotExist"]));
        return wall.Moment;
    }
}
