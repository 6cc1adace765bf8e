using System.Text.RegularExpressions;

namespace Network.Web.Operations;

/// <summary>An address as it may stand in a log: without the part that is a key in itself, and of bounded length.</summary>
internal static partial class LoggedPath
{
    private const int Longest = 200;

    public static string Of(string path)
    {
        var masked = Secret().Replace(path, "/$1/***");
        return masked.Length <= Longest ? masked : masked[..Longest] + "…";
    }

    // Anything that follows one of these words, wherever they stand: an address that leads nowhere may hold a token too.
    [GeneratedRegex("/(mi-pamelding|kalender|invitasjon|avmelding|logg-inn|leiar|serie|adresse|evaluering|nytt|nettverksbrev|kommentarpost)/+[^/]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
