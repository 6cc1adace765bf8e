using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>How a gathering is evaluated, as an organiser sets it.</summary>
public sealed record EvaluationForm
{
    private static readonly TextSource s_texts = new(typeof(EvaluationForm));

    /// <summary>The version that was on the page; 0 where nothing was stored.</summary>
    public int Version { get; init; }

    /// <summary>Whether people are asked.</summary>
    public bool IsOn { get; init; }

    /// <summary>When.</summary>
    public SendMoment Moment { get; init; } = SendMoment.NextMorning;

    /// <summary>How long one can answer, in days, as typed.</summary>
    public string? ClosesAfterDays { get; init; }

    /// <summary>True for anonymous, false for by name; null where neither was chosen.</summary>
    public bool? IsAnonymous { get; init; } = true;

    /// <summary>After how many days people are reminded, as typed; empty for never.</summary>
    public string? ReminderDays { get; init; }

    /// <summary>The form as it stands.</summary>
    public static EvaluationForm Of(Evaluation evaluation) => new()
    {
        Version = evaluation.Version,
        IsOn = evaluation.IsOn,
        Moment = evaluation.Moment,
        ClosesAfterDays = evaluation.ClosesAfterDays.ToString(CultureInfo.InvariantCulture),
        IsAnonymous = evaluation.IsAnonymous,
        ReminderDays = evaluation.ReminderDays?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The setting; null where something is wrong, which is added to <paramref name="errors"/>.</summary>
    public Evaluation? Read(ICollection<FieldError> errors)
    {
        if (!Enum.IsDefined(Moment)) errors.Add(new FieldError("Moment", s_texts["MomentMissing"]));
        if (IsAnonymous is null) errors.Add(new FieldError("IsAnonymous", s_texts["AnonymousMissing"]));
        var closes = Days(ClosesAfterDays, "ClosesAfterDays", errors);
        if (closes is null && errors.All(e => e.Field != "ClosesAfterDays")) errors.Add(new FieldError("ClosesAfterDays", s_texts["DaysWrong", 1, Evaluation.MostDays]));
        var reminder = Days(ReminderDays, "ReminderDays", errors);
        if (closes < reminder || (closes is not null && reminder == closes)) errors.Add(new FieldError("ReminderDays", s_texts["ReminderTooLate"]));
        return errors.Count > 0 ? null : new Evaluation
        {
            Version = Version,
            IsOn = IsOn,
            Moment = Moment,
            ClosesAfterDays = closes!.Value,
            IsAnonymous = IsAnonymous!.Value,
            ReminderDays = reminder,
        };
    }

    private static int? Days(string? typed, string field, ICollection<FieldError> errors)
    {
        if (TypedText.Line(typed) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Evaluation.MostDays) return days;
        errors.Add(new FieldError(field, s_texts["DaysWrong", 1, Evaluation.MostDays]));
        return null;
    }
}

/// <summary>What came of a change of an evaluation.</summary>
public enum EvaluationSaved
{
    /// <summary>Saved.</summary>
    Saved,

    /// <summary>Somebody saved it since the page was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>There is no such thing, or not for this person.</summary>
    NotFound,

    /// <summary>People have been told whether they answer by name.</summary>
    Promised,

    /// <summary>Somebody has answered what was asked.</summary>
    Fixed,

    /// <summary>There are as many questions as there may be.</summary>
    TooMany,

    /// <summary>It is closed, with answers in it.</summary>
    Closed,
}
