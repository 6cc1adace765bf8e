using System.Text.RegularExpressions;

namespace Network.Core.Invitations;

/// <summary>The fields that a letter may name: <c>{kommune}</c>, <c>{nettverk}</c>, <c>{frist}</c> and <c>{lenkje}</c>; and in a reminder <c>{manglar}</c>.</summary>
public static partial class LetterFields
{
    /// <summary>Where the kommune answers; a letter without it is of no use.</summary>
    public const string Link = "lenkje";

    /// <summary>What the kommune lacks; only where it is asked for that.</summary>
    public const string Missing = "manglar";

    /// <summary>In any spelling of the three languages.</summary>
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kommune"] = "kommune",
        ["nettverk"] = "nettverk",
        ["network"] = "nettverk",
        ["frist"] = "frist",
        ["deadline"] = "frist",
        ["lenkje"] = Link,
        ["lenke"] = Link,
        ["link"] = Link,
        ["manglar"] = Missing,
        ["mangler"] = Missing,
        ["missing"] = Missing,
    };

    /// <summary>The first field that nothing stands for, as it was written; null where all are known.</summary>
    /// <param name="text">With fields.</param>
    /// <param name="mayNameMissing">True for a text that asks for what is missing.</param>
    public static string? FirstUnknown(string text, bool mayNameMissing = false) => Field().Matches(text).Select(m => m.Groups[1].Value.Trim())
        .FirstOrDefault(n => !s_names.TryGetValue(n, out var field) || (field == Missing && !mayNameMissing));

    /// <summary>True where the text holds the answer's link.</summary>
    public static bool HasLink(string text) => Field().Matches(text).Any(m => s_names.GetValueOrDefault(m.Groups[1].Value.Trim()) == Link);

    /// <summary>The text with each known field's value; an unknown one stays as it is.</summary>
    public static string Fill(string text, LetterValues values) => Field().Replace(text, m => s_names.GetValueOrDefault(m.Groups[1].Value.Trim()) switch
    {
        "kommune" => values.Kommune,
        "nettverk" => values.Network,
        "frist" => values.AnswerBy,
        Link => values.Link,
        Missing => values.Missing,
        _ => m.Value,
    });

    [GeneratedRegex(@"\{([^{}\r\n]{0,50})\}")]
    private static partial Regex Field();
}

/// <summary>What stands for the fields of one kommune's letter.</summary>
/// <param name="Kommune">Its name.</param>
/// <param name="Network">The network's name in the letter's language.</param>
/// <param name="AnswerBy">The day, in words; empty for none.</param>
/// <param name="Link">The address of the kommune's own page.</param>
/// <param name="Missing">What the kommune lacks, as a list in Markdown; empty for nothing.</param>
public sealed record LetterValues(string Kommune, string Network, string AnswerBy, string Link, string Missing = "");
