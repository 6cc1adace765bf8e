using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>Reads what somebody answers: all that is wrong with it, or the answers. Nothing has to be answered, but something has.</summary>
public sealed class EvaluationAnswerReader(IReadOnlyList<EvaluationQuestion> questions)
{
    private const int TextLength = 4000;
    private static readonly TextSource s_texts = new(typeof(EvaluationAnswerReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>What is answered; null where <see cref="Errors"/> says what is wrong. Questions that there are not are passed over.</summary>
    public IReadOnlyList<EvaluationReply>? Read(EvaluationAnswerForm form)
    {
        var replies = new List<EvaluationReply>();
        for (var i = 0; i < form.Replies.Count; i++)
        {
            var sent = form.Replies[i];
            if (questions.FirstOrDefault(q => q.Id == sent.Id) is not { } question || replies.Any(r => r.QuestionId == question.Id)) continue;
            if (One(question, sent, $"Replies[{i}].") is { } reply) replies.Add(reply);
        }

        if (replies.Count == 0 && _errors.Count == 0) _errors.Add(new FieldError("Replies[0].Choices", s_texts["Nothing"]));
        return _errors.Count > 0 ? null : replies;
    }

    private EvaluationReply? One(EvaluationQuestion question, EvaluationReplyForm sent, string field)
    {
        if (question.IsOpen) return Text(sent.Text, field + "Text") is { } text ? new EvaluationReply(question.Id, [], text) : null;
        var chosen = sent.Choices.Where(c => !string.IsNullOrEmpty(c)).Distinct().ToList();
        if (chosen.Count == 0) return null;
        var known = question.Choices.Select(c => c.Key).ToHashSet();
        if (!chosen.TrueForAll(known.Contains) || (question.Kind != EvaluationKind.SeveralOf && chosen.Count > 1))
        {
            _errors.Add(new FieldError(field + "Choices", s_texts["ChoiceWrong"]));
            return null;
        }

        return new EvaluationReply(question.Id, chosen, null);
    }

    private string? Text(string? typed, string field)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => TypedText.Line(l) ?? "");
        var text = string.Join('\n', lines).Trim('\n');
        if (text.Length > TextLength) _errors.Add(new FieldError(field, s_texts["TooLong", TextLength]));
        if (PersonalNumber.IsIn(text)) _errors.Add(new FieldError(field, s_texts["PersonalNumber"]));
        return text.Length == 0 ? null : text;
    }
}
