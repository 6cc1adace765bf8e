using Network.Core.Texts;
using Network.Data.Evaluations;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>The page of an evaluation: in the language that whoever is asked is written to in.</summary>
public sealed class SpeaksRespondentsLanguageAttribute : SpeaksAttribute
{
    protected override Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        services.GetRequiredService<EvaluationAnswerStore>().LanguageOf(token, stop);
}
