using System.Text.RegularExpressions;

namespace Network.Core.Reminders;

/// <summary>The fields that a reminder may name: <c>{samling}</c>, <c>{nettverk}</c>, <c>{start}</c>, <c>{lenkje}</c>, and where registration closes <c>{frist}</c>.</summary>
public static partial class ReminderFields
{
    private const string Deadline = "frist";

    /// <summary>In any spelling of the three languages.</summary>
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["samling"] = "samling",
        ["gathering"] = "samling",
        ["nettverk"] = "nettverk",
        ["network"] = "nettverk",
        ["start"] = "start",
        ["lenkje"] = "lenkje",
        ["lenke"] = "lenkje",
        ["link"] = "lenkje",
        ["frist"] = Deadline,
        ["deadline"] = Deadline,
    };

    /// <summary>The first field that nothing stands for, as it was written; null where all are known.</summary>
    public static string? FirstUnknown(string text, ReminderKind kind) => Field().Matches(text).Select(m => m.Groups[1].Value.Trim())
        .FirstOrDefault(n => !s_names.TryGetValue(n, out var field) || (field == Deadline && kind != ReminderKind.ClosesSoon));

    /// <summary>The text with each known field's value; an unknown one stays as it is.</summary>
    public static string Fill(string text, ReminderValues values) => Field().Replace(text, m => s_names.GetValueOrDefault(m.Groups[1].Value.Trim()) switch
    {
        "samling" => values.Gathering,
        "nettverk" => values.Network,
        "start" => values.Start,
        "lenkje" => values.Link,
        Deadline => values.Deadline,
        _ => m.Value,
    });

    [GeneratedRegex(@"\{([^{}\r\n]{0,50})\}")]
    private static partial Regex Field();
}

/// <summary>What stands for the fields of one person's reminder.</summary>
/// <param name="Gathering">Its title in the reader's language.</param>
/// <param name="Network">The network's name in the reader's language.</param>
/// <param name="Start">When it starts, in words.</param>
/// <param name="Deadline">When registration closes, in words; empty for no such moment.</param>
/// <param name="Link">Where to register, one's own page, or where the slides are.</param>
public sealed record ReminderValues(string Gathering, string Network, string Start, string Deadline, string Link);
