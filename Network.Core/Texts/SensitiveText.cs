using System.Text.RegularExpressions;

namespace Network.Core.Texts;

/// <summary>
/// Finds, in what people write in nynorsk, bokmål or English, what may be about one child or its case. It only asks whoever writes to look once more:
/// it finds less than all, and at times what is harmless. A personal number is another matter: <see cref="People.PersonalNumber"/> is refused.
/// </summary>
public static partial class SensitiveText
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // One child, not children: words that the plural has too count only with something before them that makes them one.
    private const string One = """
        (?:gut(?:en|t|ten)?|jent(?:a|e|en)|(?:eit|et|eitt|ett|dette|det)\s+barn|(?<!\b(?:alle|for|til|blant|mellom|dei|de|desse|disse|med|av|om|og|eller|fleire|flere|mange|nokre|noen|\d+)\s+)barn|barnet|elev(?:en)?|son(?:en)?|sønn(?:en)?|dotter(?:a)?|datter(?:en|a)?|spedbarnet|baby(?:en)?|bror(?:en)?|søster(?:a|en)?|syster(?:a)?|fosterbarnet|ungen|boy|girl|child|son|daughter|brother|sister|pupil)
        """;

    private const string Number = @"(?:\d{1,2}|eitt|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)";

    // No range and no list: «barn på 6–12 år» is a target group.
    private const string Alone = @"(?!\s*(?:[-–—/]|til|to|og|eller|and|or)\s*\d)";

    private static readonly (SensitiveKind Kind, Regex Pattern)[] s_patterns =
    [
        (SensitiveKind.Phone, Telephone()),
        (SensitiveKind.Child, ChildOfAge()),
        (SensitiveKind.Child, YearOld()),
        (SensitiveKind.Child, OldChild()),
        (SensitiveKind.Child, NameInBrackets()),
        (SensitiveKind.Child, NameOfAge()),
        (SensitiveKind.Child, Born()),
        (SensitiveKind.Child, ParentOf()),
        (SensitiveKind.Case, CaseNumber()),
    ];

    /// <summary>Each once, in the order of the text; empty where nothing is written.</summary>
    /// <param name="text">Plain text or Markdown.</param>
    public static IReadOnlyList<SensitiveFinding> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var found = from pattern in s_patterns
                    from match in pattern.Pattern.Matches(text)
                    where pattern.Kind != SensitiveKind.Child || !FirstNames.IsOther(match.Groups["name"].Value)
                    orderby match.Index
                    select new SensitiveFinding(pattern.Kind, PlainLine.Of(match.Value));
        return [.. found.Distinct()];
    }

    /// <summary>The same over the fields of a form, without what stood in the same field before: that somebody has looked at.</summary>
    /// <param name="fields">Each field's name, what is written now, and what was stored; null for nothing.</param>
    public static IReadOnlyList<SensitiveField> Find(IEnumerable<(string Field, string? Written, string? Stored)> fields) =>
    [
        .. from field in fields
           from finding in Find(field.Written).Except(Find(field.Stored))
           select new SensitiveField(field.Field, finding.Words),
    ];

    // Eight digits as Norwegians write a number, or one with a country in front; no amount, date or part of an address.
    [GeneratedRegex(@"(?<![\w/=.,+-])(?:(?:\+47|0047)\s?)?(?:[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[2-9]\d\d \d\d \d{3})(?![\w/]|[.,-]\d| \d|\s?(?:kr|kroner|NOK|mill|%))|(?<![\w/=])\+(?!47)\d{2}(?:[ ]?\d){7,11}(?!\d)", Loose)]
    private static partial Regex Telephone();

    // Gut på 7 år, jenta (9), eleven er 14 år, boy aged 7, a girl of 9.
    [GeneratedRegex($@"\b{One},?\s*(?:\(|(?:på|er|som\s+er|i\s+alderen|aged|of|is|who\s+is)\s+|,\s*)(?:ca\.?\s*|om\s*lag\s+|about\s+)?{Number}(?:\b{Alone}\s*(?:år|mnd|månader|måneder|years?|months?)\b|\b{Alone}\)|(?<=aged\s+\d{{1,2}})\b{Alone})", Loose | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ChildOfAge();

    // 7-åring, sjuåringen, a 7-year-old; not 5-åringar, each 4-åring, 6-12 year olds.
    [GeneratedRegex($@"(?<!\b(?:kvar|hver|alle|enhver|each|every|for)\s+(?:ein\s+|en\s+)?)(?<![-–—]\s?)\b(?:{Number}[-\s]?åring(?:en|a)?|\d{{1,2}}[-\s]years?[-\s]old)\b(?!s)", Loose)]
    private static partial Regex YearOld();

    // 9 år gamal gut, a 7 year old girl.
    [GeneratedRegex($@"(?<![-–—]\s?)\b{Number}\s+(?:år|månader|måneder)\s+gam(?:al|mal|mel|le|mle)\s+(?:gut|gutt|jente|barn|elev|son|sønn|dotter|datter)\b", Loose)]
    private static partial Regex OldChild();

    // Ola (9); not Tabell (9), Bergen (12).
    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{Ll}+)\s\(\d{1,2}(?:\s*år)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex NameInBrackets();

    // Ola på 9 år, Kari er 7 år, Ola, 9 år.
    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{Ll}+)(?:,\s*|\s+(?:på|er|is|som\s+er)\s+)\d{1,2}\s*(?:år|years?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfAge();

    // Født 12.03.2015, fødd den 3. mai, born on 12 March; a year alone is no birth date.
    [GeneratedRegex(@"\b(?:født|fødd|f\.|born)\s*(?:den\s+|on\s+(?:the\s+)?)?(?:\d{1,2}(?:\.\s?|\s|/)(?:\d{1,2}\b|(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\w*)|\d{4}-\d\d-\d\d)(?:[. /]{1,2}\d{2,4})?", Loose)]
    private static partial Regex Born();

    // Mor til guten, far til Ola, foreldra til ein elev, the mother of a girl.
    [GeneratedRegex(@"\b(?:mor|mora|moren|mamma(?:en)?|far|faren|pappa(?:en)?|stemor|stefar|steforelderen|fostermor|fosterfar|bestemor|bestefar|foreldra|foreldrene|mother|father|parents)\s+(?:til|of)\s+(?:(?:ein|ei|eit|en|et|a|the|den|denne|dette|det)\s+(?:\w+\s+)?)?(?:guten|gutten|gutt?|jent[ae]n?|barnet|eleven|elev|sonen|sønnen|dottera|datteren|boy|girl|child|pupil|(?-i:\p{Lu}\p{Ll}+)|(?:to|tre|fire|fem|\d)\s+(?:barn|born))\b", Loose)]
    private static partial Regex ParentOf();

    // Saksnr. 2023/456, journalnummer 12345, sak nr 12.
    [GeneratedRegex(@"\b(?:journal|sak|saks|barnevernssak|barnevernsak|case|arkivsak)s?[-\s]?(?:nr\.?|nummer(?:et)?|number|no\.)\s*:?\s*\d[\d/.-]*|\b(?:journal|barnevernssak|barnevernsak|arkivsak)\s+\d[\d/.-]+", Loose)]
    private static partial Regex CaseNumber();
}
