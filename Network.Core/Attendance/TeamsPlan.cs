using Network.Core.Texts;

namespace Network.Core.Attendance;

/// <summary>A report set beside the list of a session; nothing is ticked yet.</summary>
/// <param name="Matched">Registrations that would be ticked, each with whom of the report it is.</param>
/// <param name="Already">Registrations that are ticked, and were in the meeting.</param>
/// <param name="Left">Of the report, those of whom it is not certain who they are.</param>
/// <param name="Free">Registrations that are neither: to choose among for those who are left.</param>
public sealed record TeamsPlan(
    IReadOnlyList<TeamsMatch> Matched, IReadOnlyList<TeamsMatch> Already, IReadOnlyList<TeamsPerson> Left, IReadOnlyList<TeamsCandidate> Free)
{
    /// <summary>By address; else by the whole name, forgiving accents, case and order around a comma, where only one bears it.</summary>
    public static TeamsPlan Of(TeamsReport report, IReadOnlyList<TeamsCandidate> registrations)
    {
        var byAddress = registrations.ToDictionary(r => r.EmailKey);
        var byName = registrations.ToLookup(r => SearchFold.Of(r.Name));
        var found = new Dictionary<long, TeamsMatch>();
        var left = new List<TeamsPerson>();
        foreach (var person in report.People)
        {
            var candidate = person.Addresses.Select(a => byAddress.GetValueOrDefault(a)).FirstOrDefault(c => c is not null) ?? ByName(person);
            if (candidate is null) left.Add(person);
            else found.TryAdd(candidate.RegistrationId, new TeamsMatch(candidate, person));
        }

        return new TeamsPlan(
            [.. found.Values.Where(m => !m.Candidate.IsPresent)],
            [.. found.Values.Where(m => m.Candidate.IsPresent)],
            left,
            [.. registrations.Where(r => !r.IsPresent && !found.ContainsKey(r.RegistrationId))]);

        TeamsCandidate? ByName(TeamsPerson person) => Readings(person.Name).Select(n => byName[n].ToList()).FirstOrDefault(c => c.Count > 0) is [var only] ? only : null;
    }

    private static IEnumerable<string> Readings(string name)
    {
        if (SearchFold.Of(name) is { Length: > 0 } folded) yield return folded;
        if (name.Split(',') is [var last, var first]) yield return SearchFold.Of($"{first} {last}");
    }
}

/// <summary>Somebody of the report, found among the registrations.</summary>
public sealed record TeamsMatch(TeamsCandidate Candidate, TeamsPerson Person);

/// <summary>Somebody who has a place in the gathering.</summary>
public sealed record TeamsCandidate
{
    /// <summary>The registration's row.</summary>
    public long RegistrationId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address's key.</summary>
    public string EmailKey { get; init; } = "";

    /// <summary>The kommune; null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Ticked in the session.</summary>
    public bool IsPresent { get; init; }
}
