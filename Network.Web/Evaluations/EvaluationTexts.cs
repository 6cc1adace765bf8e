using Network.Core.Texts;

namespace Network.Web.Evaluations;

/// <summary>Words of the pages about evaluations.</summary>
internal static class EvaluationTexts
{
    public static readonly TextSource T = new(typeof(EvaluationTexts));
}
