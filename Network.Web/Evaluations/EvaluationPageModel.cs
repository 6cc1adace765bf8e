using Network.Core.Evaluations;

namespace Network.Web.Evaluations;

/// <summary>What somebody is asked, and what they have written.</summary>
public sealed record EvaluationPageModel(EvaluationInvitation Invitation, EvaluationAnswerForm Form);

/// <summary>The questions with what is written in them.</summary>
public sealed record EvaluationFieldsModel(IReadOnlyList<EvaluationQuestion> Questions, EvaluationAnswerForm Form)
{
    public static EvaluationAnswerForm Blank(IReadOnlyList<EvaluationQuestion> questions) => new() { Replies = [.. questions.Select(q => new EvaluationReplyForm { Id = q.Id })] };

    /// <summary>What was sent for each question, also where the page was opened before they were put in another order.</summary>
    public static EvaluationAnswerForm Ordered(IReadOnlyList<EvaluationQuestion> questions, EvaluationAnswerForm sent) =>
        new() { Replies = [.. questions.Select(q => sent.Replies.FirstOrDefault(r => r.Id == q.Id) ?? new EvaluationReplyForm { Id = q.Id })] };
}
