using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A network's addresses as they are read and searched: by kommune, in the order of Norwegian, a postmottak before people.</summary>
public sealed class AddressList
{
    private readonly HashSet<long> _region;

    /// <summary>Takes the book in any order.</summary>
    /// <param name="book">All that the network has.</param>
    /// <param name="kommuner">To name and find kommuner by.</param>
    /// <param name="search">Words of kommune, name or address, in any order and without case; nothing for all.</param>
    public AddressList(AddressBook book, KommuneCatalogue kommuner, string? search)
    {
        _region = [.. book.Region];
        var place = kommuner.All.Select((k, i) => (k.Id, i)).ToDictionary(k => (long)k.Id, k => k.i);
        var words = SearchFold.Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var withAddress = book.Entries.Select(e => e.KommuneId).ToHashSet();
        Total = book.Entries.Count;
        Missing = [.. kommuner.All.Where(k => _region.Contains(k.Id) && !withAddress.Contains(k.Id))];
        Matching =
        [
            .. book.Entries.Where(e => words.Length == 0 || Matches(e, kommuner.Find((int)e.KommuneId)!, words))
                .OrderBy(e => place[e.KommuneId])
                .ThenBy(e => NorwegianSort.Key(e.Name ?? ""), StringComparer.Ordinal)
                .ThenBy(e => e.Email, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>How many there are, whatever is searched for.</summary>
    public int Total { get; }

    /// <summary>Those that fit the search.</summary>
    public IReadOnlyList<AddressEntry> Matching { get; }

    /// <summary>Kommuner of the network that have no address.</summary>
    public IReadOnlyList<Kommune> Missing { get; }

    /// <summary>True where the kommune has left the network: nothing is sent to it.</summary>
    public bool IsOutside(AddressEntry entry) => !_region.Contains(entry.KommuneId);

    private static bool Matches(AddressEntry entry, Kommune kommune, string[] words)
    {
        var all = SearchFold.Of(string.Join(' ', kommune.OtherNames.Append(kommune.Name).Append(kommune.Number).Append(entry.Name).Append(entry.Email)));
        return words.All(w => all.Contains(w, StringComparison.Ordinal));
    }
}
