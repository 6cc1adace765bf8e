using Network.Core.Texts;

namespace Network.Web.Materials;

/// <summary>Words of the pages about materials.</summary>
internal static class MaterialsTexts
{
    public static readonly TextSource T = new(typeof(MaterialsTexts));
}
