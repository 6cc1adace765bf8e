using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>One address as a list brings it, word for word on one line each; empty where nothing is said.</summary>
public sealed record AddressLine
{
    /// <summary>The row in the list that was brought. A row with a postmottak and a person is two lines.</summary>
    public required int Row { get; init; }

    /// <summary>Kommunenummer.</summary>
    public string Number { get; init; } = "";

    /// <summary>The kommune by name; a number may stand here too.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>E-mail, maybe with a name before it.</summary>
    public string Email { get; init; } = "";

    /// <summary>Whose.</summary>
    public string Name { get; init; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Number and name of the kommune as one reads them.</summary>
    public string Where => PlainLine.Of($"{Number} {Kommune}");
}
