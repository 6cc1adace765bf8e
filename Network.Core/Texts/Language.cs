using System.Globalization;

namespace Network.Core.Texts;

/// <summary>The three written languages of the product. Nynorsk is the first; no language is a fallback of another.</summary>
public enum Language
{
    /// <summary>Norwegian nynorsk, <c>nn</c>.</summary>
    Nynorsk = 0,

    /// <summary>Norwegian bokmål, <c>nb</c>.</summary>
    Bokmal = 1,

    /// <summary>English, <c>en</c>.</summary>
    English = 2,
}

/// <summary>Codes and cultures of the languages.</summary>
public static class Languages
{
    /// <summary>All languages, in the order they are offered.</summary>
    public static readonly IReadOnlyList<Language> All = [Language.Nynorsk, Language.Bokmal, Language.English];

    private static readonly CultureInfo[] s_cultures = [Nynorsk(), CultureInfo.GetCultureInfo("nb-NO"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>The ISO 639-1 code: <c>nn</c>, <c>nb</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Bokmal => "nb",
        Language.English => "en",
        _ => "nn",
    };

    /// <summary>The culture whose dates, numbers and texts the language uses.</summary>
    public static CultureInfo Culture(this Language language) => s_cultures[(int)language];

    /// <summary>Reads a code or an <c>Accept-Language</c> tag; <c>no</c> is taken as bokmål. Null where it is none of the three.</summary>
    public static Language? Parse(string? code)
    {
        var primary = (code ?? "").Trim().Split('-', '_')[0];
        if (primary.Equals("nn", StringComparison.OrdinalIgnoreCase)) return Language.Nynorsk;
        if (primary.Equals("nb", StringComparison.OrdinalIgnoreCase)) return Language.Bokmal;
        if (primary.Equals("no", StringComparison.OrdinalIgnoreCase)) return Language.Bokmal;
        if (primary.Equals("en", StringComparison.OrdinalIgnoreCase)) return Language.English;
        return null;
    }

    /// <summary>The language that a culture belongs to; nynorsk for any other.</summary>
    public static Language Of(CultureInfo culture) => Parse(culture.Name) ?? Language.Nynorsk;

    /// <summary>The language of the page or mail being written now.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    // Both sundag and søndag are nynorsk. The operating systems have søndag; what is written here is sundag.
    private static CultureInfo Nynorsk()
    {
        var culture = new CultureInfo("nn-NO", useUserOverride: false);
        culture.DateTimeFormat.DayNames = ["sundag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"];
        return CultureInfo.ReadOnly(culture);
    }
}
