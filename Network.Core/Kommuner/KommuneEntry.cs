using Network.Core.Texts;

namespace Network.Core.Kommuner;

/// <summary>One kommune of the catalogue with its names made ready for comparing.</summary>
internal sealed class KommuneEntry
{
    private readonly string[] _names;
    private readonly string[] _callings;

    public KommuneEntry(Kommune kommune, bool nameIsShared)
    {
        Kommune = kommune;
        Label = nameIsShared ? $"{kommune.Name} ({kommune.FylkeName})" : kommune.Name;
        _names = [.. kommune.OtherNames.Prepend(kommune.Name).Select(SearchFold.Of)];
        // Where there are several names, road signs and letters give them all with dashes between.
        _callings = [.. _names, string.Join(' ', _names), kommune.Number, SearchFold.Of(Label)];
    }

    public Kommune Kommune { get; }

    public string Label { get; }

    public static string WithoutTheWord(string folded) =>
        folded.EndsWith(" kommune", StringComparison.Ordinal) ? folded[..^" kommune".Length] : folded;

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
    public int Distance(string folded) =>
        _names.Where(n => Math.Abs(n.Length - folded.Length) <= 3).Select(n => SpellingDistance.Between(n, folded)).DefaultIfEmpty(int.MaxValue).Min();
}
