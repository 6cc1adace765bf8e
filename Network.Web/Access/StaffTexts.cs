using Network.Core.Texts;

namespace Network.Web.Access;

/// <summary>Words of the page where organisers give access.</summary>
public static class StaffTexts
{
    public static readonly TextSource T = new(typeof(StaffTexts));
}
