using Network.Core.Texts;

namespace Network.Core.Reminders;

/// <summary>Reads a reminder's form: all that is wrong with it, or the setting that it is.</summary>
public sealed class ReminderFormReader(ReminderKind kind)
{
    private const int SubjectLength = 200;
    private const int BodyLength = 20_000;
    private static readonly TextSource s_texts = new(typeof(ReminderFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The setting; null where <see cref="Errors"/> says what is wrong. Words are those that people wrote, with line breaks of one kind.</summary>
    public ReminderSetting? Read(ReminderForm form)
    {
        if (form.Days is not (>= 0 and <= ReminderSetting.MostDays)) Wrong("Days", "DaysWrong", ReminderSetting.MostDays);
        if (form.Time is null) Wrong("Time", "TimeMissing");
        Check("Nn", form.SubjectNn, form.BodyNn, isNeeded: true);
        Check("Nb", form.SubjectNb, form.BodyNb, isNeeded: true);
        Check("En", form.SubjectEn, form.BodyEn, isNeeded: false);
        if (_errors.Count > 0) return null;
        return new ReminderSetting
        {
            Kind = kind,
            IsOn = form.IsOn,
            Days = form.Days!.Value,
            Time = form.Time!.Value,
            Subject = new LocalText(TypedText.Line(form.SubjectNn), TypedText.Line(form.SubjectNb), TypedText.Line(form.SubjectEn)),
            Body = new LocalText(Text(form.BodyNn), Text(form.BodyNb), Text(form.BodyEn)),
            Version = form.Version,
        };
    }

    private void Check(string language, string? subject, string? body, bool isNeeded)
    {
        var (subjectField, bodyField, line) = ("Subject" + language, "Body" + language, TypedText.Line(subject));
        if (!isNeeded && line is null && Text(body) is null) return;
        if (line is null) Wrong(subjectField, "SubjectMissing");
        else Check(subjectField, line, SubjectLength);
        if (Text(body) is not { } text) Wrong(bodyField, "BodyMissing");
        else Check(bodyField, text, BodyLength);
    }

    private void Check(string field, string text, int most)
    {
        if (text.Length > most) Wrong(field, "TooLong", most);
        else if (ReminderFields.FirstUnknown(text, kind) is { } unknown) Wrong(field, kind == ReminderKind.ClosesSoon ? "FieldUnknownCloses" : "FieldUnknown", unknown);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
