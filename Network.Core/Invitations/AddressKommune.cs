using Network.Core.Kommuner;

namespace Network.Core.Invitations;

/// <summary>Which kommune a line of a list is about.</summary>
/// <param name="Kommune">It; null where that is not certain.</param>
/// <param name="Problem">The key of what is said then.</param>
/// <param name="Guesses">Those it may be, the likeliest first; never taken without asking.</param>
internal sealed record AddressKommune(Kommune? Kommune, string? Problem, IReadOnlyList<Kommune> Guesses)
{
    /// <summary>By number and name; where both are given they must agree. Of several with one name, the only one of the network's region is meant.</summary>
    public static AddressKommune Of(AddressLine line, KommuneCatalogue kommuner, IReadOnlySet<long> region)
    {
        // A name may stand among the numbers.
        var name = line.Kommune.Length > 0 ? line.Kommune : line.Number;
        var number = line.Number.Length == 0 ? null : Resolve(line.Number, kommuner, region) as KommuneAnswer.One;
        var named = name.Length == 0 ? null : Resolve(name, kommuner, region);
        return (number?.Kommune, named) switch
        {
            ({ } one, KommuneAnswer.One other) when other.Kommune != one => new(null, "NumberAndNameDiffer", [one, other.Kommune]),
            ({ } one, _) => In(one, region),
            (null, KommuneAnswer.One one) => In(one.Kommune, region),
            (null, KommuneAnswer.Several several) => new(null, "KommuneSeveral", several.Candidates),
            (null, KommuneAnswer.Unknown { Guesses: { Count: > 0 } guesses }) => new(null, "KommuneGuess", Likeliest(guesses, region)),
            (null, null) => new(null, "KommuneMissing", []),
            _ => new(null, "KommuneUnknown", []),
        };
    }

    // Spreadsheets take the nought off 0301.
    private static KommuneAnswer Resolve(string typed, KommuneCatalogue kommuner, IReadOnlySet<long> region)
    {
        var answer = kommuner.Resolve(typed.Length == 3 && typed.All(char.IsAsciiDigit) ? "0" + typed : typed);
        if (answer is not KommuneAnswer.Several several) return answer;
        var inside = several.Candidates.Where(k => region.Contains(k.Id)).ToList();
        return inside.Count == 1 ? new KommuneAnswer.One(inside[0]) : answer;
    }

    private static AddressKommune In(Kommune kommune, IReadOnlySet<long> region) =>
        region.Contains(kommune.Id) ? new(kommune, null, []) : new(null, "KommuneOutside", []);

    private static IReadOnlyList<Kommune> Likeliest(IReadOnlyList<Kommune> guesses, IReadOnlySet<long> region)
    {
        var inside = guesses.Where(k => region.Contains(k.Id)).ToList();
        return inside.Count > 0 ? inside : guesses;
    }
}
