using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A question to the kommuner as an organiser writes it. Null: the field was left empty.</summary>
public sealed record InputQuestionForm
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
    public InputKind Kind { get; init; } = InputKind.OneOf;

    /// <summary>The choices; those with nothing written are passed over, and taken away where they were there and nobody chose them.</summary>
    public IReadOnlyList<InputOptionForm> Options { get; init; } = new List<InputOptionForm>();

    /// <summary>This form to be sent again over what somebody else has saved meanwhile.</summary>
    public InputQuestionForm Over(InputQuestionForm theirs) => this with
    {
        Version = theirs.Version,
        Options = Options.Over(theirs.Options, o => o.Id, o => o with { Id = 0 }, o => o.IsBlank),
    };
}

/// <summary>A choice as written.</summary>
public sealed record InputOptionForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>In nynorsk.</summary>
    public string? Nn { get; init; }

    /// <summary>In bokmål.</summary>
    public string? Nb { get; init; }

    /// <summary>In English.</summary>
    public string? En { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => TypedText.Line(Nn + Nb + En) is null;
}
