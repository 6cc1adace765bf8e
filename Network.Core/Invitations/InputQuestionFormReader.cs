using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Reads a question to the kommuner: all that is wrong with it, or the question that it is.</summary>
public sealed class InputQuestionFormReader
{
    private const int TextLength = 500;
    private const int LabelLength = 200;
    private const int MostOptions = 20;
    private static readonly TextSource s_texts = new(typeof(InputQuestionFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The question; null where <see cref="Errors"/> says what is wrong.</summary>
    public InputQuestion? Read(InputQuestionForm form)
    {
        var text = new LocalText(
            Line(form.TextNn, "TextNn", TextLength), Line(form.TextNb, "TextNb", TextLength), Line(form.TextEn, "TextEn", TextLength));
        if (text.IsEmpty) Wrong("TextNn", "TextMissing");
        if (!Enum.IsDefined(form.Kind)) Wrong("Kind", "KindMissing");
        var options = form.Kind == InputKind.OpenText ? [] : Options(form.Options);
        if (form.Kind != InputKind.OpenText && options.Count < 2) Wrong("Options[0].Nn", "OptionsMissing");
        if (options.Count > MostOptions) Wrong("Options[0].Nn", "TooMany", MostOptions);
        return _errors.Count > 0 ? null : new InputQuestion { Version = form.Version, Kind = form.Kind, Text = text, Options = options };
    }

    private List<InputOption> Options(IReadOnlyList<InputOptionForm> forms)
    {
        var options = new List<InputOption>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsBlank) continue;
            var field = $"Options[{i}].";
            options.Add(new InputOption(forms[i].Id, new LocalText(
                Line(forms[i].Nn, field + "Nn", LabelLength), Line(forms[i].Nb, field + "Nb", LabelLength), Line(forms[i].En, field + "En", LabelLength))));
        }

        return options;
    }

    private string? Line(string? typed, string field, int length)
    {
        var line = TypedText.Line(typed);
        if (line?.Length > length) Wrong(field, "TooLong", length);
        return line;
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
