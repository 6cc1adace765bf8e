using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>The ready questions and the choices that the program itself gives, in the three languages.</summary>
public static class ReadyQuestions
{
    private static readonly TextSource s_texts = new(typeof(ReadyQuestions));

    /// <summary>In their usual order.</summary>
    public static readonly IReadOnlyList<ReadyQuestion> All = Enum.GetValues<ReadyQuestion>();

    /// <summary>Yes and no.</summary>
    public static readonly IReadOnlyList<EvaluationOption> YesNo = [Option("yes", "Yes"), Option("no", "No")];

    /// <summary>Yes, partly and no. The share of the first is what is compared.</summary>
    public static readonly IReadOnlyList<EvaluationOption> WillUse = [Option("yes", "Yes"), Option("partly", "Partly"), Option("no", "No")];

    /// <summary>One of them, as it is asked.</summary>
    public static EvaluationQuestion Of(ReadyQuestion ready) => new() { Ready = ready, Kind = KindOf(ready), Text = Text(ready.ToString()) };

    /// <summary>The words at the two ends of a scale.</summary>
    public static (string Low, string High) Ends(EvaluationQuestion question, Language language) => question.Ready == ReadyQuestion.Usefulness
        ? (s_texts[language, "UsefulnessLow"], s_texts[language, "UsefulnessHigh"])
        : (s_texts[language, "ScaleLow"], s_texts[language, "ScaleHigh"]);

    private static EvaluationKind KindOf(ReadyQuestion ready) => ready switch
    {
        ReadyQuestion.Usefulness => EvaluationKind.Scale,
        ReadyQuestion.WillUse => EvaluationKind.OneOf,
        _ => EvaluationKind.OpenText,
    };

    private static EvaluationOption Option(string key, string text) => new(key, Text(text));

    private static LocalText Text(string key) => new(s_texts[Language.Nynorsk, key], s_texts[Language.Bokmal, key], s_texts[Language.English, key]);
}
