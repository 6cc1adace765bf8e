using Network.Core.Texts;

namespace Network.Core.Kommuner;

/// <summary>One kommune of the catalogue with its names made ready for comparing.</summary>
internal sealed class KommuneEntry
{
    // Some kommuner of Vestland call themselves herad.
    private static readonly string[] s_words = [" kommune", " herad"];

    private readonly string[] _names;
    private readonly string[] _callings;

    public KommuneEntry(Kommune kommune, bool nameIsShared)
    {
        Kommune = kommune;
        Label = nameIsShared ? $"{kommune.Name} ({kommune.FylkeName})" : kommune.Name;
        _names = [.. kommune.OtherNames.Prepend(kommune.Name).Select(SearchFold.Of)];
        var number = kommune.Number;
        _callings = [.. _names, .. AllNames(_names), number, .. _names.Select(n => $"{number} {n}"), .. _names.Select(n => $"{n} {number}"), SearchFold.Of(Label)];
    }

    public Kommune Kommune { get; }

    public string Label { get; }

    public static string WithoutTheWord(string folded) =>
        s_words.FirstOrDefault(w => folded.EndsWith(w, StringComparison.Ordinal)) is { } word ? folded[..^word.Length] : folded;

    public bool IsCalled(string folded) => _callings.Contains(folded);

    /// <summary>How well it fits, 0 best; null where it does not.</summary>
    public int? Rank(string folded)
    {
        if (IsCalled(folded)) return 0;
        if (_callings.Any(n => n.StartsWith(folded, StringComparison.Ordinal))) return 1;
        if (_callings.Any(n => n.Contains(" " + folded, StringComparison.Ordinal))) return 2;
        return _names.Any(n => n.Contains(folded, StringComparison.Ordinal)) ? 3 : null;
    }

    /// <summary>How far what was typed is from the nearest of the names; very far where no name has about its length.</summary>
    public int Distance(string folded, int most) =>
        _names.Where(n => Math.Abs(n.Length - folded.Length) <= most).Select(n => SpellingDistance.Between(n, folded)).DefaultIfEmpty(int.MaxValue).Min();

    // Where there are several names, road signs, letters and statistics give them all with dashes between, in an order of their own.
    private static IEnumerable<string> AllNames(string[] names) =>
        names.Length == 1 ? names : names.SelectMany(first => AllNames([.. names.Where(n => n != first)]).Select(rest => $"{first} {rest}"));
}
