using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>What came of an evaluation. By: the question that answers are split by; null for all together.</summary>
public sealed record EvaluationResultModel(EvaluationResults Results, EvaluationQuestion? By, bool MayChange, EvaluationState State)
{
    /// <summary>So many open answers stand on the page; the rest on one of their own.</summary>
    public const int Few = 5;

    public string Here => EvaluationDeskModel.AddressOf(Results.Gathering);

    public IReadOnlyList<string> TextsOf(EvaluationQuestion question) => Results.Texts.GetValueOrDefault(question.Id) ?? [];
}

/// <summary>All that people wrote to one question.</summary>
public sealed record EvaluationTextsModel(EvaluationResults Results, EvaluationQuestion Question, string? Search, IReadOnlyList<string> Found, Paging Paging)
{
    public string Here => EvaluationDeskModel.AddressOf(Results.Gathering);

    public IEnumerable<string> Rows => Found.Skip(Paging.Skip).Take(Paging.Size);

    /// <summary>Those in which all words stand, in whatever form.</summary>
    public static IReadOnlyList<string> Matching(IReadOnlyList<string> texts, string? search)
    {
        var words = SearchFold.Of(search ?? "");
        return words.Length == 0 ? texts : [.. texts.Where(t => SearchFold.Of(t).Contains(words, StringComparison.Ordinal))];
    }
}

/// <summary>The gatherings of a network side by side.</summary>
public sealed record EvaluationTrendModel(Core.Networks.LearningNetwork Network, IReadOnlyList<TrendPoint> Points);

/// <summary>One line or one row of bars along the gatherings. Points: the share, 0 to 1, of the height and what it says; null where nothing may be shown.</summary>
public sealed record TrendChartModel(string Id, string Title, bool IsLine, string Low, string High, IReadOnlyList<(string Label, double? Share, string? Says)> Points);
