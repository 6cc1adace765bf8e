using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>Words of the pages where organisers handle registrations.</summary>
public static class DeskTexts
{
    public static readonly TextSource T = new(typeof(DeskTexts));
}
