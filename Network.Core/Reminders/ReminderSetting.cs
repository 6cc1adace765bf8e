using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Reminders;

/// <summary>How a network sends one kind of reminder.</summary>
public sealed record ReminderSetting
{
    /// <summary>The most days before, or after.</summary>
    public const int MostDays = 30;

    private static readonly TextSource s_texts = new(typeof(ReminderSetting));

    /// <summary>Which.</summary>
    public ReminderKind Kind { get; init; }

    /// <summary>Nothing is sent where it is off.</summary>
    public bool IsOn { get; init; }

    /// <summary>Calendar days in Oslo: before the day that registration closes or the first session starts; for slides after.</summary>
    public int Days { get; init; }

    /// <summary>Wall-clock time in Oslo.</summary>
    public TimeOnly Time { get; init; } = new(8, 0);

    /// <summary>With fields; the usual one unless the network has its own.</summary>
    public required LocalText Subject { get; init; }

    /// <summary>Markdown with fields; the usual one unless the network has its own.</summary>
    public required LocalText Body { get; init; }

    /// <summary>Grows with each change; 0 where nothing was ever saved.</summary>
    public int Version { get; init; }

    /// <summary>True where the words are the usual ones.</summary>
    public bool HasUsualWords => (Subject, Body) == (Words(Kind, "Subject"), Words(Kind, "Body"));

    /// <summary>Until a network says something else: off, with the usual words.</summary>
    public static ReminderSetting Usual(ReminderKind kind) => new()
    {
        Kind = kind,
        Days = kind switch { ReminderKind.ClosesSoon => 3, ReminderKind.Practical => 7, _ => 1 },
        Subject = Words(kind, "Subject"),
        Body = Words(kind, "Body"),
    };

    /// <summary>Which mail it is.</summary>
    public static MailKind MailOf(ReminderKind kind) => kind switch
    {
        ReminderKind.ClosesSoon => MailKind.ClosesSoon,
        ReminderKind.Practical => MailKind.Practical,
        _ => MailKind.SlidesUp,
    };

    private static LocalText Words(ReminderKind kind, string what) =>
        new(s_texts[Language.Nynorsk, kind + what], s_texts[Language.Bokmal, kind + what], s_texts[Language.English, kind + what]);
}
