using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>What a kommune's contact sends to register several at once, word for word.</summary>
public sealed record GroupForm
{
    /// <summary>Made when the form was opened.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>Those of the kommune's named people that are ticked.</summary>
    public IReadOnlyList<long> ParticipantIds { get; init; } = new List<long>();

    /// <summary>Others; those with nothing written are passed over.</summary>
    public IReadOnlyList<GroupPersonForm> Others { get; init; } = new List<GroupPersonForm>();

    /// <summary>All go on the waiting list together where there are not places for all.</summary>
    public bool Wait { get; init; }
}

/// <summary>Somebody as written. Null: the field was left empty.</summary>
public sealed record GroupPersonForm
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Address.</summary>
    public string? Email { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => TypedText.Line(Name + Email) is null;
}
