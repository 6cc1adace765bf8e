using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>Words of the pages about a network's series.</summary>
internal static class SeriesTexts
{
    public static readonly TextSource T = new(typeof(SeriesTexts));
}
