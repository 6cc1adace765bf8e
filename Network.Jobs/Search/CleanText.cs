using System.Text;
using System.Text.RegularExpressions;

namespace Network.Jobs.Search;

/// <summary>Text from a file made ready to be looked for and shown.</summary>
internal static partial class CleanText
{
    /// <summary>Without control characters, soft hyphens and halves of characters; a word that is divided at the end of a line is whole again; cut to what is kept.</summary>
    public static string Of(string read)
    {
        var whole = Divided().Replace(read.Length > 2 * TextLimits.Characters ? read[..(2 * TextLimits.Characters)] : read, "$1");
        var text = new StringBuilder(Math.Min(whole.Length, TextLimits.Characters));
        for (var i = 0; i < whole.Length && text.Length < TextLimits.Characters; i++) Add(text, whole, ref i);
        return text.ToString().Trim();
    }

    private static void Add(StringBuilder text, string whole, ref int i)
    {
        var letter = whole[i];
        if (letter == '\u00ad') return;
        if (char.IsHighSurrogate(letter) && i + 1 < whole.Length && char.IsLowSurrogate(whole[i + 1])) text.Append(letter).Append(whole[++i]);
        else if (char.IsSurrogate(letter)) text.Append('\ufffd');
        else if (letter is '\n' or '\r' || (!char.IsControl(letter) && !char.IsWhiteSpace(letter))) text.Append(letter == '\r' ? '\n' : letter);
        else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
    }

    // «opplæ-» and «ring» on two lines; «barne- og» keeps its hyphen.
    [GeneratedRegex(@"(?<=\p{Ll})[-\u00ad\u2010][ \t]*\r?\n[ \t]*(\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Divided();
}
