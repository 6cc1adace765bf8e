using Network.Core.Texts;

namespace Network.Core.Minutes;

/// <summary>Who was present in a gathering, and who had a place and was not.</summary>
/// <param name="Lines">By name.</param>
/// <param name="Deleted">How many were present who are deleted since: a number without names.</param>
public sealed record MinutesPresence(IReadOnlyList<PresenceLine> Lines, int Deleted)
{
    /// <summary>How many were present.</summary>
    public int Present => Lines.Count(l => l.IsPresent) + Deleted;

    /// <summary>How many were not.</summary>
    public int Absent => Lines.Count(l => !l.IsPresent);

    /// <summary>True where anybody was ticked.</summary>
    public bool IsKnown => Present > 0;

    /// <summary>Those present, or those absent, by where they come from.</summary>
    public IReadOnlyList<(string? From, IReadOnlyList<string> Names)> Of(bool present) =>
        [.. Lines.Where(l => l.IsPresent == present).GroupBy(l => l.Kommune ?? l.Organisation)
            .OrderBy(g => g.Key is null).ThenBy(g => NorwegianSort.Key(g.Key ?? ""), StringComparer.Ordinal)
            .Select((string?, IReadOnlyList<string>) (g) => (g.Key, [.. g.Select(l => l.Name)]))];
}

/// <summary>Somebody with a place.</summary>
public sealed record PresenceLine
{
    /// <summary>The registration's row.</summary>
    public long RegistrationId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kommune; null for another organisation.</summary>
    public string? Kommune { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>True where they were ticked in some session.</summary>
    public bool IsPresent { get; init; }
}
