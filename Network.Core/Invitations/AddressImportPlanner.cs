using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Sets a list beside what a network has.</summary>
public sealed class AddressImportPlanner(AddressTable table, KommuneCatalogue kommuner)
{
    /// <summary>What storing the list would do to this book.</summary>
    public AddressImportPlan Plan(AddressBook book)
    {
        var reader = new AddressReader(kommuner, book.Region.ToHashSet());
        var readings = table.Lines.Select(reader.Read).ToList();
        var stored = book.Entries.ToDictionary(e => e.Key);
        var storedByEmail = book.Entries.ToLookup(e => e.Key.EmailKey);
        var named = readings.Select(r => r.Entry).OfType<AddressEntry>().ToLookup(e => e.Key.EmailKey, e => e.KommuneId);
        var seen = new Dictionary<(long, string), AddressImportRow>();
        var rows = new List<AddressImportRow>();
        for (var index = 0; index < readings.Count; index++)
        {
            var (said, line) = (readings[index].Entry, table.Lines[index]);
            var row = new AddressImportRow { Index = index, Line = line, Problems = readings[index].Problems, Guesses = readings[index].Guesses };
            rows.Add(said is null ? row : Judge(said, row));
        }

        return new AddressImportPlan(rows);

        AddressImportRow Judge(AddressEntry said, AddressImportRow row)
        {
            if (seen.TryGetValue(said.Key, out var first)) return After(first, said, row);
            var others = named[said.Key.EmailKey].Where(id => id != said.KommuneId).Distinct().ToList();
            var elsewhere = storedByEmail[said.Key.EmailKey].Where(e => e.KommuneId != said.KommuneId && !others.Contains(e.KommuneId));
            row = Beside(stored.GetValueOrDefault(said.Key), said, row) with { Notes = [.. Notes(others)] };
            return seen[said.Key] = row.State == AddressImportState.New ? row with { Elsewhere = [.. elsewhere] } : row;
        }
    }

    // A list without names does not take those away that are known.
    private static AddressImportRow Beside(AddressEntry? before, AddressEntry said, AddressImportRow row)
    {
        if (before is null) return row with { State = AddressImportState.New, Entry = said };
        var after = before with { Name = said.Name ?? before.Name, Phone = said.Phone ?? before.Phone };
        return row with { State = after == before ? AddressImportState.Same : AddressImportState.Changed, Entry = after, Before = before };
    }

    private static AddressImportRow After(AddressImportRow first, AddressEntry said, AddressImportRow row) =>
        (said.Name ?? first.Entry!.Name) == first.Entry!.Name
            ? row with { State = AddressImportState.Repeated, Entry = first.Entry, Notes = [AddressTexts.T["Repeated", first.Line.Row]] }
            : row with { Problems = [new FieldError("Name", AddressTexts.T["RepeatedDiffers", first.Line.Row])] };

    private IEnumerable<string> Notes(List<long> others)
    {
        if (others.Count > 0) yield return AddressTexts.T["AlsoInList", string.Join(", ", others.Select(id => kommuner.Label(kommuner.Find((int)id)!)))];
    }
}
