using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>A question of an evaluation as an organiser writes it. Null: the field was left empty.</summary>
public sealed record EvaluationQuestionForm
{
    /// <summary>The version that was on the page; 0 for a new one.</summary>
    public int Version { get; init; }

    /// <summary>In nynorsk.</summary>
    public string? TextNn { get; init; }

    /// <summary>In bokmål.</summary>
    public string? TextNb { get; init; }

    /// <summary>In English.</summary>
    public string? TextEn { get; init; }

    /// <summary>How it is answered.</summary>
    public EvaluationKind Kind { get; init; } = EvaluationKind.Scale;

    /// <summary>The choices; those with nothing written are passed over.</summary>
    public IReadOnlyList<InputOptionForm> Options { get; init; } = new List<InputOptionForm>();

    /// <summary>Why the words are corrected, where somebody has answered already.</summary>
    public string? Note { get; init; }

    /// <summary>The form of a stored question.</summary>
    public static EvaluationQuestionForm Of(EvaluationQuestion question) => new()
    {
        Version = question.Version,
        TextNn = question.Text.Nn,
        TextNb = question.Text.Nb,
        TextEn = question.Text.En,
        Kind = question.Kind,
        Options = [.. question.Options.Select(o => new InputOptionForm { Id = long.Parse(o.Key, System.Globalization.CultureInfo.InvariantCulture), Nn = o.Label.Nn, Nb = o.Label.Nb, En = o.Label.En })],
    };

    /// <summary>This form to be sent again over what somebody else has saved meanwhile.</summary>
    public EvaluationQuestionForm Over(EvaluationQuestionForm theirs) => this with
    {
        Version = theirs.Version,
        Options = Options.Over(theirs.Options, o => o.Id, o => o with { Id = 0 }, o => o.IsBlank),
    };
}
