using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Mail;

/// <summary>When an organiser wants an announcement to go by itself, as written.</summary>
public sealed record AnnouncementPlanForm
{
    private static readonly TextSource s_texts = new(typeof(AnnouncementFormReader));

    /// <summary>The draft that was on the page.</summary>
    public string? Seen { get; init; }

    /// <summary>The moment, in Oslo.</summary>
    public MomentForm DueAt { get; init; } = new();

    /// <summary>The moment in UTC; null where something is wrong.</summary>
    public DateTimeOffset? Read(ICollection<FieldError> errors, DateTimeOffset now)
    {
        if (DueAt.Read(nameof(DueAt), errors) is not { } moment) return null;
        if (moment > now) return moment;
        errors.Add(new FieldError($"{nameof(DueAt)}.{nameof(DueAt.Date)}", s_texts["Past"]));
        return null;
    }
}
