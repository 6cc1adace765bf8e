namespace Network.Core.Search;

/// <summary>The place of a text that says best why it was found, with the words that were looked for marked. No word is cut.</summary>
public static class Snippet
{
    /// <summary>Stands between parts of a text that are not shown together, as the same in two languages (U+2029).</summary>
    public const char Border = '\u2029';

    private const int Length = 240;
    private const int Lead = 60;
    private const int MostHits = 60;
    private const int LongestRead = 400_000;
    private const int LongestWord = 100;

    /// <summary>The best place, with … where text is left out; the beginning where nothing of it was looked for. Empty for an empty text.</summary>
    public static IReadOnlyList<MarkedPart> Of(string text, SearchQuery query)
    {
        var hits = Hits(text, query);
        if (hits.Count == 0) return Parts(text, 0, End(text, 0, Length), []);
        var (first, last) = Window(text, hits);
        var start = Start(text, hits[first].Start);
        var lastEnd = Math.Min(hits[last].End, hits[last].Start + LongestWord);
        return Parts(text, start, End(text, lastEnd, Math.Max(start + Length, lastEnd)), hits);
    }

    /// <summary>The whole text with its hits marked.</summary>
    public static IReadOnlyList<MarkedPart> Whole(string text, SearchQuery query) => Parts(text, 0, text.Length, [.. new HitFinder(query).In(text, 0, text.Length)]);

    // Enough hits to choose from; no more are looked for once a place holds every word.
    private static List<TextHit> Hits(string text, SearchQuery query)
    {
        var hits = new List<TextHit>();
        foreach (var hit in new HitFinder(query).In(text, 0, Math.Min(text.Length, LongestRead)))
        {
            hits.Add(hit);
            if (hits.Count == MostHits) break;
            var near = hits.Where(h => h.Start > hit.End - Length + Lead).Select(h => h.Word).Distinct().Count();
            if (near == query.Words.Count && hit.Start - hits[0].Start > Length) break;
        }

        return hits;
    }

    private static (int First, int Last) Window(string text, List<TextHit> hits)
    {
        var best = (First: 0, Last: 0, Worth: 0);
        for (var first = 0; first < hits.Count; first++)
        {
            var last = first;
            while (last + 1 < hits.Count && hits[last + 1].End <= hits[first].Start + Length - Lead && !text.AsSpan(hits[first].Start, hits[last + 1].End - hits[first].Start).Contains(Border)) last++;
            var inside = hits[first..(last + 1)];
            var worth = 100 * inside.Select(h => h.Word).Distinct().Count() + inside.Count;
            if (worth > best.Worth) best = (first, last, worth);
        }

        return (best.First, best.Last);
    }

    // At the beginning of a word, a little before the hit.
    private static int Start(string text, int hit)
    {
        var border = text.LastIndexOf(Border, hit) + 1;
        if (hit <= Lead + border) return border;
        for (var at = hit - Lead; at < hit; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])) return at;
        }

        return hit;
    }

    // After the last whole word before the limit; never before what must be shown.
    private static int End(string text, int least, int limit)
    {
        var border = text.IndexOf(Border, least);
        if (border > 0 && border <= limit) return border;
        if (limit >= text.Length) return text.Length;
        for (var at = limit; at > least; at--)
        {
            if (char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1])) return at;
        }

        var end = least > 0 ? least : limit;
        return end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private static List<MarkedPart> Parts(string text, int start, int end, List<TextHit> hits)
    {
        var (parts, at) = (new List<MarkedPart>(), start);
        foreach (var hit in hits.Where(h => h.Start >= start && h.Start < end))
        {
            Add(text[at..hit.Start], false);
            at = Math.Min(hit.End, end);
            Add(text[hit.Start..at], true);
        }

        Add(text[at..end], false);
        if (start > 0) parts.Insert(0, new MarkedPart("… ", false));
        if (end < text.Length && text[end..].AsSpan().Trim().Length > 0) parts.Add(new MarkedPart(" …", false));
        return parts;

        void Add(string piece, bool isHit)
        {
            if (piece.Length > 0) parts.Add(new MarkedPart(piece, isHit));
        }
    }
}
