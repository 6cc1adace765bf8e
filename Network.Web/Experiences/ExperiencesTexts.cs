using Network.Core.Texts;

namespace Network.Web.Experiences;

/// <summary>Words of the pages about experiences.</summary>
internal static class ExperiencesTexts
{
    public static readonly TextSource T = new(typeof(ExperiencesTexts));
}
