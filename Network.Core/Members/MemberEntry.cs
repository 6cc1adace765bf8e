using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>Somebody on a network's list: only who has agreed to stand there.</summary>
public sealed record MemberEntry
{
    /// <summary>The person's row.</summary>
    public long PersonId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address; null where they keep it.</summary>
    public string? Email { get; init; }

    /// <summary>E.164; null where there is none, or they keep it.</summary>
    public string? Phone { get; init; }

    /// <summary>For which kommuner, and as what.</summary>
    public IReadOnlyList<MemberPart> Parts { get; init; } = [];

    /// <summary>The part of everybody's name and kommuner that is searched in.</summary>
    public string SearchKey => SearchFold.Of($"{Name} {string.Join(' ', Parts.Select(p => p.Kommune))}");

    /// <summary>Those whose name or kommune holds each of the words, in Norwegian order.</summary>
    /// <param name="all">Everybody on the list.</param>
    /// <param name="typed">What somebody looks for; null or blank for all.</param>
    public static IReadOnlyList<MemberEntry> Find(IEnumerable<MemberEntry> all, string? typed)
    {
        var words = SearchFold.Of(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. all.Where(e => words.Length == 0 || words.All(w => $" {e.SearchKey}".Contains($" {w}", StringComparison.Ordinal)))
                .OrderBy(e => NorwegianSort.Key(e.Name), StringComparer.Ordinal).ThenBy(e => e.PersonId),
        ];
    }
}

/// <summary>A person's part in a network for one kommune.</summary>
/// <param name="Kommune">Its name.</param>
/// <param name="Roles">Those of the network's roles that they have.</param>
/// <param name="OwnRole">A role in the kommune's own words; null for none.</param>
/// <param name="Service">Where they work; null where not said.</param>
public sealed record MemberPart(string Kommune, IReadOnlyList<LocalText> Roles, string? OwnRole, string? Service)
{
    /// <summary>Roles and service in a language, with commas between; empty where nothing is said.</summary>
    public string In(Language language) =>
        string.Join(", ", Roles.Select(r => r.In(language)).Append(OwnRole ?? "").Append(Service ?? "").Where(r => r.Length > 0));
}
