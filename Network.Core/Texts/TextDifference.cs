using DiffPlex;
using DiffPlex.Chunkers;

namespace Network.Core.Texts;

/// <summary>What differs between two texts: by lines, and within lines that were changed by words.</summary>
public static class TextDifference
{
    // What is longer is shown as whole lines: comparing by words takes the square of it.
    private const int LongestByWords = 8000;

    private static readonly LineEndingsPreservingChunker s_lines = new();
    private static readonly DelimiterChunker s_words = new([' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '*', '[', ']']);

    /// <summary>The parts in order: those of the old text alone are removed, those of the new one added.</summary>
    public static IReadOnlyList<DifferencePart> Of(string before, string after)
    {
        var parts = new List<DifferencePart>();
        Gather(parts, before, after, s_lines, (removed, added) =>
        {
            if (removed.Length > 0 && added.Length > 0 && removed.Length + added.Length <= LongestByWords) Gather(parts, removed, added, s_words, (r, a) => Changed(parts, r, a));
            else Changed(parts, removed, added);
        });
        return parts;
    }

    private static void Gather(List<DifferencePart> parts, string before, string after, IChunker chunker, Action<string, string> changed)
    {
        var result = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(parts, DifferenceKind.Same, Join(result.PiecesNew, at, block.InsertStartB - at));
            changed(Join(result.PiecesOld, block.DeleteStartA, block.DeleteCountA), Join(result.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(parts, DifferenceKind.Same, Join(result.PiecesNew, at, result.PiecesNew.Count - at));
    }

    private static string Join(IEnumerable<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));

    private static void Changed(List<DifferencePart> parts, string removed, string added)
    {
        Add(parts, DifferenceKind.Removed, removed);
        Add(parts, DifferenceKind.Added, added);
    }

    private static void Add(List<DifferencePart> parts, DifferenceKind kind, string text)
    {
        if (text.Length == 0) return;
        if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        else parts.Add(new DifferencePart(kind, text));
    }
}

/// <summary>A run of text that both have, or only one.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">As it stands.</param>
public sealed record DifferencePart(DifferenceKind Kind, string Text);

/// <summary>Which of two texts has a part.</summary>
public enum DifferenceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The old one alone.</summary>
    Removed,

    /// <summary>The new one alone.</summary>
    Added,
}
