using System.Text;

namespace Network.Core.Mail;

/// <summary>Breaks plain text into lines between words. Words are never broken: a long address stays whole, so that it can be pressed.</summary>
internal static class TextLayout
{
    /// <summary>What mail programs show without breaking again, with room for a reply's marks.</summary>
    public const int Width = 72;

    /// <summary>
    /// The text in lines of at most <paramref name="width"/>, the first one begun with <paramref name="first"/> and all others with
    /// <paramref name="rest"/>. Line breaks in the text are kept.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width = Width, string first = "", string rest = "")
    {
        var (line, start) = (new StringBuilder(first), first.Length);
        foreach (var written in Lines(text))
        {
            foreach (var word in written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > start && line.Length + 1 + word.Length > width) yield return End();
                if (line.Length > start) line.Append(' ');
                line.Append(word);
            }

            yield return End();
        }

        string End()
        {
            var done = line.ToString().TrimEnd();
            line.Clear().Append(rest);
            start = rest.Length;
            return done;
        }
    }

    /// <summary>The lines of a text, whatever ends them.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
