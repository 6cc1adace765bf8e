namespace Network.Core.Minutes;

/// <summary>A part of minutes that differs between two revisions.</summary>
/// <param name="Part">Which kind.</param>
/// <param name="Name">The heading of a section as it is now, or was; empty for parts that have none.</param>
/// <param name="Before">As it was; empty where it is new.</param>
/// <param name="After">As it is; empty where it is gone.</param>
public sealed record MinutesChange(MinutesPart Part, string Name, string Before, string After)
{
    /// <summary>All that differs, in the order it is read.</summary>
    /// <param name="before">The revision before; nothing for the first.</param>
    /// <param name="after">The revision.</param>
    /// <param name="describe">A follow-up point in words.</param>
    public static IReadOnlyList<MinutesChange> Between(MinutesText before, MinutesText after, Func<MinutesFollowUp, string> describe) =>
    [
        .. Rows(before.Sections, after.Sections, s => s.Key, s => s.Heading, Section, MinutesPart.Section),
        .. Rows(before.Decisions, after.Decisions, d => d.Id, _ => "", d => d.What, MinutesPart.Decision),
        .. Rows(before.FollowUps, after.FollowUps, f => f.Id, _ => "", describe, MinutesPart.FollowUp),
        .. before.Others == after.Others ? [] : new[] { new MinutesChange(MinutesPart.Others, "", before.Others ?? "", after.Others ?? "") },
    ];

    private static string Section(MinutesSection section) => section.Text.Length == 0 ? section.Heading : $"{section.Heading}\n\n{section.Text}";

    private static IEnumerable<MinutesChange> Rows<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, long> key, Func<T, string> name, Func<T, string> text, MinutesPart part)
        where T : class
    {
        var old = before.ToDictionary(key);
        foreach (var row in after)
        {
            var was = old.GetValueOrDefault(key(row));
            var change = new MinutesChange(part, name(row), was is null ? "" : text(was), text(row));
            if (change.Before != change.After) yield return change;
        }

        var kept = after.Select(key).ToHashSet();
        foreach (var row in before.Where(b => !kept.Contains(key(b)))) yield return new MinutesChange(part, name(row), text(row), "");
    }
}

/// <summary>The kinds of parts that minutes have.</summary>
public enum MinutesPart
{
    /// <summary>Heading and text.</summary>
    Section,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A follow-up point.</summary>
    FollowUp,

    /// <summary>Who else was present.</summary>
    Others,
}
