using System.Globalization;

namespace Network.Web.Operations;

/// <summary>What the operating system must bring: Norwegian dates and the wall clock of Oslo.</summary>
internal static class SystemNeeds
{
    public static void Check()
    {
        if (!HasNorwegian())
            throw new StartException("Norwegian dates and numbers are missing; install ICU (Debian: libicu72, Alpine: icu-libs icu-data-full) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Oslo", out _))
            throw new StartException("The time zone Europe/Oslo is missing; install tzdata.");
    }

    private static bool HasNorwegian()
    {
        try
        {
            return CultureInfo.GetCultureInfo("nn-NO").DateTimeFormat.GetDayName(DayOfWeek.Sunday).StartsWith('s');
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
