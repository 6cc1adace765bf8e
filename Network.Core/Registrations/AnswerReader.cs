using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Reads the answers to an organiser's questions. Several choices are kept one a line.</summary>
internal sealed class AnswerReader(IReadOnlyList<Question> questions, List<FieldError> errors)
{
    private const int ShortLength = 500;
    private const int LongLength = 5000;

    public Dictionary<long, string> Read(IReadOnlyList<AnswerForm> answers)
    {
        var read = new Dictionary<long, string>();
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            var values = answers.FirstOrDefault(a => a.QuestionId == question.Id)?.Values ?? [];
            var text = One(question, [.. values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim())], $"Answers[{i}].Values");
            if (text.Length > 0) read[question.Id] = text;
        }

        return read;
    }

    private string One(Question question, IReadOnlyList<string> values, string field)
    {
        if (values.Count == 0)
        {
            if (question.Required) Wrong(field, "AnswerMissing", question.Text);
            return "";
        }

        var text = question.Kind is QuestionKind.SeveralOf ? string.Join('\n', values.Distinct()) : values[0];
        var longest = question.Kind == QuestionKind.LongText ? LongLength : ShortLength;
        if (!IsOffered(question, values)) Wrong(field, "AnswerOption");
        else if (question.Kind is QuestionKind.ShortText or QuestionKind.LongText && text.Length > longest) Wrong(field, "TooLong", longest);
        else if (PersonalNumber.IsIn(text)) Wrong(field, "PersonalNumber");
        return text;
    }

    private static bool IsOffered(Question question, IReadOnlyList<string> values) => question.Kind switch
    {
        QuestionKind.OneOf => question.Options.Contains(values[0]),
        QuestionKind.SeveralOf => values.All(v => question.Options.Contains(v)),
        QuestionKind.YesNo => values[0] is "yes" or "no",
        _ => true,
    };

    private void Wrong(string field, string key, params object?[] values) =>
        errors.Add(new FieldError(field, RegistrationFormTexts.T[key, values]));
}
