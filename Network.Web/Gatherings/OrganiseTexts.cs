using Network.Core.Texts;

namespace Network.Web.Gatherings;

/// <summary>Words of the pages where gatherings are organised.</summary>
public static class OrganiseTexts
{
    public static readonly TextSource T = new(typeof(OrganiseTexts));
}
