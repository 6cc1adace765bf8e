using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>Reads a gathering's form: all that is wrong with it, or the plan that it is.</summary>
/// <param name="networkRule">What a gathering without a rule of its own follows.</param>
/// <param name="isDraft">Nobody has been told of it: sessions may go.</param>
public sealed class GatheringFormReader(LinkRule networkRule, bool isDraft = true)
{
    private const int TitleLength = 200;
    private const int TextLength = 20_000;

    private readonly FormErrorList _errors = new();

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors.All;

    /// <summary>The plan; null where <see cref="Errors"/> says what is wrong.</summary>
    public GatheringPlan? Read(GatheringForm form)
    {
        var title = new LocalText(TypedText.Line(form.TitleNn), TypedText.Line(form.TitleNb), TypedText.Line(form.TitleEn));
        if (title.IsEmpty) _errors.Add("TitleNn", "TitleMissing");
        Limits(form);
        if (form.Capacity is < 1 or > 100_000) _errors.Add("Capacity", "Between", 1, 100_000);
        var opens = Moment("OpensOn", "OpensTime", form.OpensOn, form.OpensTime, new TimeOnly(0, 0));
        var closes = Moment("ClosesOn", "ClosesTime", form.ClosesOn, form.ClosesTime, new TimeOnly(23, 59));
        if (closes <= opens) _errors.Add("ClosesOn", "ClosesBeforeOpens");
        var rule = Rule(form);
        var sessions = new SessionFormReader(_errors, isDraft).Read(form.Sessions);
        var questions = new QuestionFormReader(_errors).Read(form.Questions);
        if (_errors.All.Count > 0) return null;
        return new GatheringPlan
        {
            Title = title,
            Description = new LocalText(form.DescriptionNn?.Trim(), form.DescriptionNb?.Trim(), form.DescriptionEn?.Trim()),
            Mode = form.Mode,
            Audience = form.Audience,
            Capacity = form.Capacity,
            OpensAt = opens,
            ClosesAt = closes,
            OwnLinkRule = rule,
            JoinIsAttendance = form.JoinIsAttendance,
            Sessions = sessions,
            Questions = questions,
        };
    }

    private void Limits(GatheringForm form)
    {
        _errors.Limit("TitleNn", form.TitleNn, TitleLength);
        _errors.Limit("TitleNb", form.TitleNb, TitleLength);
        _errors.Limit("TitleEn", form.TitleEn, TitleLength);
        _errors.Limit("DescriptionNn", form.DescriptionNn, TextLength);
        _errors.Limit("DescriptionNb", form.DescriptionNb, TextLength);
        _errors.Limit("DescriptionEn", form.DescriptionEn, TextLength);
    }

    private LinkRule? Rule(GatheringForm form)
    {
        if (form.LinkDaysBefore is null && form.LinkTime is null) return null;
        if (form.LinkDaysBefore is < 0 or > LinkRule.MostDays) _errors.Add("LinkDaysBefore", "Between", 0, LinkRule.MostDays);
        return new LinkRule(form.LinkDaysBefore ?? networkRule.DaysBefore, form.LinkTime ?? networkRule.Time);
    }

    private DateTimeOffset? Moment(string dayField, string timeField, DateOnly? day, TimeOnly? time, TimeOnly usual)
    {
        if (day is null && time is not null) _errors.Add(dayField, "DayMissing");
        return day is { } d ? _errors.Moment(timeField, d, time ?? usual) : null;
    }
}
