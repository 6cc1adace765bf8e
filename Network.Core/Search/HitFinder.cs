namespace Network.Core.Search;

/// <summary>Finds where in an original text the words of a query stand.</summary>
internal sealed class HitFinder
{
    private readonly List<(int Word, string[] Parts, bool IsPrefix)> _forms;
    private readonly HashSet<char> _first;
    private readonly int _longest;

    public HitFinder(SearchQuery query)
    {
        _forms = [.. query.Words.SelectMany((w, i) => w.Forms.Select(f => (i, f.Key.Split(' '), f.IsPrefix)))];
        _longest = _forms.Select(f => f.Parts.Length).DefaultIfEmpty(1).Max();
        _first = [.. _forms.SelectMany(f => f.Parts).Select(p => p[0])];
    }

    /// <summary>Hits in order, from this place on: the longest at each word, none inside another.</summary>
    public IEnumerable<TextHit> In(string text, int from, int to)
    {
        if (_forms.Count == 0) yield break;
        var ahead = new List<TextWord>();
        var free = 0;
        using var words = TextWords.Of(text, from, to, c => c == '\0' || _first.Contains(c)).GetEnumerator();
        while (Fill())
        {
            if (ahead[0].Start >= free && Best(ahead) is var (index, length) && length > 0)
            {
                yield return new TextHit(ahead[0].Start, ahead[length - 1].End, index);
                free = ahead[length - 1].End;
            }

            ahead.RemoveAt(0);
        }

        bool Fill()
        {
            while (ahead.Count < _longest && words.MoveNext()) ahead.Add(words.Current);
            return ahead.Count > 0;
        }
    }

    private (int Index, int Length) Best(List<TextWord> ahead)
    {
        var best = (Index: 0, Length: 0);
        if (ahead[0].Key.Length == 0) return best;
        foreach (var (word, parts, isPrefix) in _forms)
        {
            if (parts.Length > best.Length && Fits(parts, isPrefix, ahead)) best = (word, parts.Length);
        }

        return best;
    }

    private static bool Fits(string[] parts, bool isPrefix, List<TextWord> ahead)
    {
        if (parts.Length > ahead.Count) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var mayGoOn = isPrefix && i == parts.Length - 1;
            if (mayGoOn ? !ahead[i].Key.StartsWith(parts[i], StringComparison.Ordinal) : ahead[i].Key != parts[i]) return false;
        }

        return true;
    }
}

/// <summary>A place that is to be marked.</summary>
/// <param name="Start">First letter in the original.</param>
/// <param name="End">After the last one.</param>
/// <param name="Word">Which word of the query it is.</param>
internal readonly record struct TextHit(int Start, int End, int Word);
