namespace Network.Core.Reminders;

/// <summary>How a reminder is to be sent, as an organiser writes it. Null: the field was left empty.</summary>
public sealed record ReminderForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Sent at all.</summary>
    public bool IsOn { get; init; }

    /// <summary>Days before, or after.</summary>
    public int? Days { get; init; }

    /// <summary>The hour in Oslo.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Subject in nynorsk.</summary>
    public string? SubjectNn { get; init; }

    /// <summary>Subject in bokmål.</summary>
    public string? SubjectNb { get; init; }

    /// <summary>Subject in English.</summary>
    public string? SubjectEn { get; init; }

    /// <summary>Text in nynorsk.</summary>
    public string? BodyNn { get; init; }

    /// <summary>Text in bokmål.</summary>
    public string? BodyNb { get; init; }

    /// <summary>Text in English.</summary>
    public string? BodyEn { get; init; }

    /// <summary>A stored setting as the form that would have led to it.</summary>
    public static ReminderForm Of(ReminderSetting setting) => new()
    {
        Version = setting.Version,
        IsOn = setting.IsOn,
        Days = setting.Days,
        Time = setting.Time,
        SubjectNn = setting.Subject.Nn,
        SubjectNb = setting.Subject.Nb,
        SubjectEn = setting.Subject.En,
        BodyNn = setting.Body.Nn,
        BodyNb = setting.Body.Nb,
        BodyEn = setting.Body.En,
    };
}
