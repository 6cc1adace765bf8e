using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What becomes of a line of a list.</summary>
public enum AddressImportState
{
    /// <summary>It can't be stored as it stands.</summary>
    Wrong,

    /// <summary>The kommune gets this address.</summary>
    New,

    /// <summary>The address is there with another name.</summary>
    Changed,

    /// <summary>It is there just so.</summary>
    Same,

    /// <summary>An earlier line says all of it.</summary>
    Repeated,
}

/// <summary>One line of a list, judged.</summary>
public sealed record AddressImportRow
{
    /// <summary>Its place among the lines, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Word for word.</summary>
    public required AddressLine Line { get; init; }

    /// <summary>What becomes of it.</summary>
    public AddressImportState State { get; init; }

    /// <summary>As it will stand; null where it is wrong.</summary>
    public AddressEntry? Entry { get; init; }

    /// <summary>As it stands now; null where the kommune does not have the address.</summary>
    public AddressEntry? Before { get; init; }

    /// <summary>The same address of other kommuner, which the list does not name there: has somebody moved?</summary>
    public IReadOnlyList<AddressEntry> Elsewhere { get; init; } = [];

    /// <summary>What is wrong, by field of <see cref="AddressLine"/>.</summary>
    public IReadOnlyList<FieldError> Problems { get; init; } = [];

    /// <summary>Kommuner that may be meant.</summary>
    public IReadOnlyList<Kommune> Guesses { get; init; } = [];

    /// <summary>What is worth knowing and hinders nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
