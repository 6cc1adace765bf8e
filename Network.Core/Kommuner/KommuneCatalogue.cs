using Network.Core.Texts;

namespace Network.Core.Kommuner;

/// <summary>All kommuner in memory, for choosing one by typing. Sorted as Norwegians sort names.</summary>
public sealed class KommuneCatalogue
{
    private readonly Dictionary<int, KommuneEntry> _byId;
    private readonly IReadOnlyList<KommuneEntry> _entries;

    /// <summary>Takes the kommuner in any order.</summary>
    public KommuneCatalogue(IEnumerable<Kommune> kommuner)
    {
        var sorted = kommuner.OrderBy(k => NorwegianSort.Key(k.Name), StringComparer.Ordinal).ThenBy(k => k.Id).ToList();
        var shared = sorted.GroupBy(k => k.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        _entries = [.. sorted.Select(k => new KommuneEntry(k, shared.Contains(k.Name)))];
        _byId = _entries.ToDictionary(e => e.Kommune.Id);
        All = sorted;
        Fylker = [.. sorted.Select(k => new Fylke(k.FylkeId, k.FylkeName)).Distinct().OrderBy(f => NorwegianSort.Key(f.Name), StringComparer.Ordinal)];
    }

    /// <summary>Every kommune, by name.</summary>
    public IReadOnlyList<Kommune> All { get; }

    /// <summary>Every fylke that has a kommune here, by name.</summary>
    public IReadOnlyList<Fylke> Fylker { get; }

    /// <summary>The kommune with this id; null where there is none.</summary>
    public Kommune? Find(int id) => _byId.GetValueOrDefault(id)?.Kommune;

    /// <summary>The kommuner of a fylke, by name.</summary>
    public IReadOnlyList<Kommune> InFylke(int fylkeId) => [.. All.Where(k => k.FylkeId == fylkeId)];

    /// <summary>What to call it so that it is told from all others: <c>Kinn</c>, but <c>Herøy (Nordland)</c>.</summary>
    public string Label(Kommune kommune) => _byId[kommune.Id].Label;

    /// <summary>
    /// Kommuner whose number or any official name holds what was typed: whole names first, then names that begin so, then those with a
    /// word that does. Without case, and forgiving with å and aa, diacritics and punctuation. Nothing typed finds nothing.
    /// </summary>
    public IReadOnlyList<Kommune> Search(string? typed, int take = 20)
    {
        var wanted = SearchFold.Of(typed ?? "");
        if (wanted.Length == 0) return [];
        return [.. _entries.Select(e => (e.Kommune, Rank: e.Rank(wanted))).Where(f => f.Rank is not null).OrderBy(f => f.Rank).Take(take).Select(f => f.Kommune)];
    }

    /// <summary>Which kommune is meant by a number, a label or any official name, with or without the word «kommune» after it.</summary>
    public KommuneAnswer Resolve(string? typed)
    {
        var wanted = KommuneEntry.WithoutTheWord(SearchFold.Of(typed ?? ""));
        if (wanted.Length == 0) return new KommuneAnswer.Unknown([]);
        var named = _entries.Where(e => e.IsCalled(wanted)).Select(e => e.Kommune).ToList();
        return named.Count switch
        {
            0 => new KommuneAnswer.Unknown(Nearest(wanted)),
            1 => new KommuneAnswer.One(named[0]),
            _ => Several(named, typed!),
        };
    }

    // Of those that fold alike, the one that is spelt exactly so is meant.
    private static KommuneAnswer Several(List<Kommune> named, string typed)
    {
        var exact = named.Where(k => k.Name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count == 1 ? new KommuneAnswer.One(exact[0]) : new KommuneAnswer.Several(named);
    }

    /// <summary>True where <see cref="Resolve"/> finds one or several; without looking for what is near.</summary>
    public bool Knows(string? typed) => KommuneEntry.WithoutTheWord(SearchFold.Of(typed ?? "")) is { Length: > 0 } wanted && _entries.Any(e => e.IsCalled(wanted));

    private IReadOnlyList<Kommune> Nearest(string wanted)
    {
        var allowed = wanted.Length switch { <= 3 => 0, <= 5 => 1, <= 10 => 2, _ => 3 };
        if (allowed == 0) return [];
        var near = _entries.Select(e => (e.Kommune, Distance: e.Distance(wanted, allowed))).Where(f => f.Distance <= allowed).ToList();
        var least = near.Count == 0 ? 0 : near.Min(f => f.Distance);
        return [.. near.Where(f => f.Distance == least).Select(f => f.Kommune).Take(3)];
    }
}
