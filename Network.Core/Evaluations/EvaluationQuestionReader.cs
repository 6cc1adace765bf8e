using System.Globalization;
using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>Reads an organiser's own question: all that is wrong with it, or the question that it is.</summary>
public sealed class EvaluationQuestionReader
{
    private const int TextLength = 500;
    private const int LabelLength = 200;
    private const int MostOptions = 20;
    private static readonly TextSource s_texts = new(typeof(EvaluationForm));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The question; null where <see cref="Errors"/> says what is wrong.</summary>
    /// <param name="form">As sent.</param>
    /// <param name="answered">The stored question where somebody has answered: kind and choices stay, and why its words are changed is to be said. Null before.</param>
    public EvaluationQuestion? Read(EvaluationQuestionForm form, EvaluationQuestion? answered = null)
    {
        var text = new LocalText(Line(form.TextNn, "TextNn", TextLength), Line(form.TextNb, "TextNb", TextLength), Line(form.TextEn, "TextEn", TextLength));
        if (text.IsEmpty) Wrong("TextNn", "TextMissing");
        var kind = answered?.Kind ?? form.Kind;
        if (!Enum.IsDefined(kind)) Wrong("Kind", "KindMissing");
        var hasOptions = kind is EvaluationKind.OneOf or EvaluationKind.SeveralOf;
        var options = hasOptions ? Options(form.Options) : [];
        if (hasOptions && options.Count < 2) Wrong("Options[0].Nn", "OptionsMissing");
        if (options.Count > MostOptions) Wrong("Options[0].Nn", "TooManyOptions", MostOptions);
        var note = Line(form.Note, "Note", TextLength);
        if (answered is not null)
        {
            if (note is null) Wrong("Note", "NoteMissing");
            if (!options.Select(o => o.Key).Order(StringComparer.Ordinal).SequenceEqual(answered.Options.Select(o => o.Key).Order(StringComparer.Ordinal))) Wrong("Options[0].Nn", "OptionsFixed");
        }

        return _errors.Count > 0
            ? null
            : new EvaluationQuestion { Version = form.Version, Kind = kind, Text = text, Options = options, CorrectionNote = answered is null ? null : note };
    }

    private List<EvaluationOption> Options(IReadOnlyList<InputOptionForm> forms)
    {
        var options = new List<EvaluationOption>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsBlank) continue;
            var field = $"Options[{i}].";
            options.Add(new EvaluationOption(forms[i].Id == 0 ? "" : forms[i].Id.ToString(CultureInfo.InvariantCulture), new LocalText(
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
