namespace Network.Core.Gatherings;

/// <summary>What an organiser asks of those who register.</summary>
public sealed record Question
{
    /// <summary>Its row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>The question, in the organiser's own words.</summary>
    public string Text { get; init; } = "";

    /// <summary>What one can choose among; empty for kinds without choice.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>True where one cannot register without an answer.</summary>
    public bool Required { get; init; }
}
