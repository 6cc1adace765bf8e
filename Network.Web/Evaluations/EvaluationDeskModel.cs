using Network.Core.Evaluations;

namespace Network.Web.Evaluations;

/// <summary>Where a gathering's evaluation is set up.</summary>
public sealed record EvaluationDeskModel(EvaluationDesk Desk, EvaluationForm Form, bool MayChange, DateTimeOffset Now)
{
    public string Here => AddressOf(Desk.Gathering);

    public EvaluationState State => Desk.State(Now);

    /// <summary>True where the settings can be saved.</summary>
    public bool IsChangeable => MayChange && !(Desk.Evaluation.ClosedAt is not null && Desk.IsFixed);

    public static string AddressOf(EvaluatedGathering gathering) => $"/arrangor/samlingar/{gathering.Slug}/evaluering";
}

/// <summary>A question being written. QuestionId: null for a new one.</summary>
public sealed record EvaluationQuestionModel(EvaluationDesk Desk, long? QuestionId, EvaluationQuestionForm Form)
{
    public string Here => EvaluationDeskModel.AddressOf(Desk.Gathering);
}

/// <summary>The page as somebody who is asked will see it.</summary>
public sealed record EvaluationPreviewModel(EvaluationDesk Desk)
{
    public string Here => EvaluationDeskModel.AddressOf(Desk.Gathering);
}
