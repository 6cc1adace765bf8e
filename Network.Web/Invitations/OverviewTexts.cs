using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Words of the page where organisers follow all kommuner.</summary>
public static class OverviewTexts
{
    public static readonly TextSource T = new(typeof(OverviewTexts));
}
