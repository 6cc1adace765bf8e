using Network.Core.Texts;

namespace Network.Core.Access;

/// <summary>What every page needs to know of whoever is signed in.</summary>
public sealed record SignedInPerson
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>Name; empty where nobody has said one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>The language of pages and mails.</summary>
    public Language Language { get; init; }

    /// <summary>May organise every network.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>How many networks the person organises or reads.</summary>
    public int Networks { get; init; }

    /// <summary>A cookie with another one is worth nothing.</summary>
    public string SecurityStamp { get; init; } = "";

    /// <summary>True where there is something for the person on the organisers' pages.</summary>
    public bool IsStaff => IsAdministrator || Networks > 0;
}
