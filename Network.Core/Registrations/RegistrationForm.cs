namespace Network.Core.Registrations;

/// <summary>What somebody sends in to register, word for word. Null: the field was not sent.</summary>
public sealed record RegistrationForm
{
    /// <summary>Made when the form was opened.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The version that was on the page, for a change.</summary>
    public int Version { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>The kommune as typed or chosen.</summary>
    public string? Kommune { get; init; }

    /// <summary>Another organisation than a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Role in one's own words.</summary>
    public string? Role { get; init; }

    /// <summary>Answers in the order of the questions.</summary>
    public IReadOnlyList<AnswerForm> Answers { get; init; } = new List<AnswerForm>();

    /// <summary>Meals that are ticked.</summary>
    public IReadOnlyList<string> Meals { get; init; } = new List<string>();

    /// <summary>Nights that are ticked.</summary>
    public IReadOnlyList<string> Nights { get; init; } = new List<string>();

    /// <summary>What the kitchen has to know.</summary>
    public string? Diet { get; init; }

    /// <summary>Sessions of a hybrid gathering that are to be followed online.</summary>
    public IReadOnlyList<long> Online { get; init; } = new List<long>();
}

/// <summary>The answer to one question.</summary>
public sealed record AnswerForm
{
    /// <summary>The question.</summary>
    public long QuestionId { get; init; }

    /// <summary>What was written or chosen; several for a question that takes several.</summary>
    public IReadOnlyList<string> Values { get; init; } = new List<string>();
}
