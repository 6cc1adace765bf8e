using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Time;

/// <summary>Days and times as Norwegians write them: 25. oktober 2023 kl. 09.30–11.30. All in Oslo time.</summary>
public static class OsloFormat
{
    /// <summary>«onsdag 25. oktober 2023», in English "Wednesday 25 October 2023".</summary>
    public static string Day(this Language language, DateTimeOffset moment) =>
        moment.ToOslo().ToString(language == Language.English ? "dddd d MMMM yyyy" : "dddd d. MMMM yyyy", language.Culture());

    /// <summary>«25. oktober 2023».</summary>
    public static string Date(this Language language, DateTimeOffset moment) =>
        moment.ToOslo().ToString(language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", language.Culture());

    /// <summary>«09.30», in English "09:30".</summary>
    public static string Time(this Language language, DateTimeOffset moment) => language.Time(TimeOnly.FromDateTime(moment.ToOslo().DateTime));

    /// <summary>«09.30», in English "09:30".</summary>
    public static string Time(this Language language, TimeOnly time) =>
        time.ToString(language == Language.English ? "HH':'mm" : "HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>«onsdag 25. oktober 2023 kl. 09.30»; in English "Wednesday 25 October 2023 at 09:30".</summary>
    public static string Moment(this Language language, DateTimeOffset moment) =>
        $"{language.Day(moment)} {At(language)} {language.Time(moment)}";

    /// <summary>«onsdag 25. oktober 2023 kl. 09.30–11.30»; over several days both days are named.</summary>
    public static string Span(this Language language, DateTimeOffset from, DateTimeOffset to) =>
        from.OsloDate() == to.OsloDate()
            ? $"{language.Moment(from)}–{language.Time(to)}"
            : $"{language.Moment(from)} – {language.Moment(to)}";

    /// <summary>«veke 43», «uke 43», "week 43" (ISO 8601).</summary>
    public static string Week(this Language language, DateTimeOffset moment)
    {
        var word = language switch { Language.Bokmal => "uke", Language.English => "week", _ => "veke" };
        return string.Create(CultureInfo.InvariantCulture, $"{word} {ISOWeek.GetWeekOfYear(moment.ToOslo().DateTime)}");
    }

    private static string At(Language language) => language == Language.English ? "at" : "kl.";
}
