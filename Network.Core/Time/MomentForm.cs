using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Time;

/// <summary>A day and a time of day by the wall clock of Oslo, as somebody typed them. Null: the field was not sent.</summary>
public sealed record MomentForm
{
    private static readonly string[] s_dates = ["yyyy-M-d", "d.M.yyyy", "d. M. yyyy", "d/M/yyyy", "d.M.yy"];
    private static readonly string[] s_times = ["H:m", "H.m", "HHmm", "H:m:s", "%H"];

    /// <summary>The day; a browser's own field sends 2023-10-25, and 25.10.2023 is read too.</summary>
    public string? Date { get; init; }

    /// <summary>The time of day; 09:30, 09.30, 0930 and 9 are read.</summary>
    public string? Time { get; init; }

    /// <summary>True where neither is filled in.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(Time);

    /// <summary>The form filled in with a moment; empty for null.</summary>
    public static MomentForm Of(DateTimeOffset? moment) => moment is not { } known ? new MomentForm() : new MomentForm
    {
        Date = known.ToOslo().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Time = known.ToOslo().ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// The moment in UTC; null where something is wrong, which is then added to <paramref name="errors"/>. A time that the clock jumps over or
    /// shows twice is refused: only the one who typed it knows what was meant.
    /// </summary>
    /// <param name="field">The name of this form in the one it is part of.</param>
    /// <param name="errors">Takes what is wrong, in the reader's language.</param>
    public DateTimeOffset? Read(string field, ICollection<FieldError> errors)
    {
        var date = Day();
        var time = Clock();
        if (date is null) errors.Add(new FieldError($"{field}.{nameof(Date)}", TimeTexts.T[string.IsNullOrWhiteSpace(Date) ? "DateMissing" : "DateWrong"]));
        if (time is null) errors.Add(new FieldError($"{field}.{nameof(Time)}", TimeTexts.T[string.IsNullOrWhiteSpace(Time) ? "TimeMissing" : "TimeWrong"]));
        if (date is not { } day || time is not { } clock) return null;

        var wall = OsloTime.Read(day.ToDateTime(clock));
        if (wall.Kind == WallTimeKind.Once) return wall.Moment;
        errors.Add(new FieldError($"{field}.{nameof(Time)}", TimeTexts.T[wall.Kind.ToString(), Languages.Current.Time(clock)]));
        return null;
    }

    // Years that nobody means are slips of the finger, and would not all fit where moments are kept.
    private DateOnly? Day() =>
        DateOnly.TryParseExact(Date?.Trim(), s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;

    private TimeOnly? Clock() =>
        TimeOnly.TryParseExact(Time?.Trim(), s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
