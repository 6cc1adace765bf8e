namespace Network.Core.Registrations;

/// <summary>One page of an organiser's list.</summary>
/// <param name="Desk">The gathering it belongs to.</param>
/// <param name="Matching">How many match the selection.</param>
/// <param name="Lines">Those of this page.</param>
/// <param name="Kommuner">Kommuner that somebody registered comes from, to choose among.</param>
/// <param name="Roles">Roles that somebody registered has given, the most frequent first, a hundred at most.</param>
public sealed record RegistrationPage(
    RegistrationDesk Desk, int Matching, IReadOnlyList<RegistrationLine> Lines, IReadOnlyList<long> Kommuner, IReadOnlyList<string> Roles)
{
    /// <summary>More match than <see cref="Matching"/>: words that many have are not counted to the end.</summary>
    public bool IsCut { get; init; }
}
