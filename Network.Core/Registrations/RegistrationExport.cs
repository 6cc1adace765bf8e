using Network.Core.Gatherings;

namespace Network.Core.Registrations;

/// <summary>A selection of registrations with everything they said.</summary>
/// <param name="Desk">The gathering.</param>
/// <param name="Questions">In order; those no longer asked stay as long as somebody has answered them.</param>
/// <param name="Rows">Read once, a part at a time.</param>
public sealed record RegistrationExport(RegistrationDesk Desk, IReadOnlyList<ExportQuestion> Questions, IAsyncEnumerable<ExportRow> Rows);

/// <summary>A question as a column.</summary>
public sealed record ExportQuestion
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>The question, in the organiser's own words.</summary>
    public string Text { get; init; } = "";

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }
}

/// <summary>One registration with its answers.</summary>
/// <param name="Line">As in the list.</param>
/// <param name="Answers">By question; several choices one a line.</param>
public sealed record ExportRow(RegistrationLine Line, IReadOnlyDictionary<long, string> Answers);
