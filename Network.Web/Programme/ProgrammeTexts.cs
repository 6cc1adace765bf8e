using Network.Core.Texts;

namespace Network.Web.Programme;

/// <summary>Words of the pages about programmes.</summary>
internal static class ProgrammeTexts
{
    public static readonly TextSource T = new(typeof(ProgrammeTexts));
}
