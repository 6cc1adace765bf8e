using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>Reads the questions of a gathering's form.</summary>
internal sealed class QuestionFormReader(FormErrorList errors)
{
    public IReadOnlyList<Question> Read(IReadOnlyList<QuestionForm> forms)
    {
        var questions = new List<Question>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (TypedText.Line(forms[i].Text) is { } text) questions.Add(One(forms[i], text, $"Questions[{i}]."));
        }

        return questions;
    }

    private Question One(QuestionForm form, string text, string field)
    {
        errors.Limit(field + "Text", text, 500);
        var options = form.Kind is QuestionKind.OneOf or QuestionKind.SeveralOf ? TypedText.Lines(form.Options).Distinct().ToList() : [];
        if (form.Kind is QuestionKind.OneOf or QuestionKind.SeveralOf && options.Count < 2) errors.Add(field + "Options", "OptionsMissing");
        if (options.Any(o => o.Length > 200)) errors.Add(field + "Options", "TooLong", 200);
        return new Question { Id = form.Id, Kind = form.Kind, Text = text, Options = options, Required = form.Required };
    }
}
