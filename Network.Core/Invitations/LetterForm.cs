namespace Network.Core.Invitations;

/// <summary>A letter as an organiser writes it, word for word. Null: the field was left empty.</summary>
public sealed record LetterForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Subject in nynorsk.</summary>
    public string? SubjectNn { get; init; }

    /// <summary>Subject in bokmål.</summary>
    public string? SubjectNb { get; init; }

    /// <summary>Subject in English.</summary>
    public string? SubjectEn { get; init; }

    /// <summary>Text in nynorsk.</summary>
    public string? BodyNn { get; init; }

    /// <summary>Text in bokmål.</summary>
    public string? BodyNb { get; init; }

    /// <summary>Text in English.</summary>
    public string? BodyEn { get; init; }

    /// <summary>The day until which an answer is wished for.</summary>
    public DateOnly? AnswerBy { get; init; }
}
