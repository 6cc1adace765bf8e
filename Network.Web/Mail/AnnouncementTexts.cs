using Network.Core.Texts;

namespace Network.Web.Mail;

/// <summary>Words of the pages where organisers write to those registered.</summary>
public static class AnnouncementTexts
{
    public static readonly TextSource T = new(typeof(AnnouncementTexts));
}
