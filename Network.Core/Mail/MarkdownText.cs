using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Network.Core.Mail;

/// <summary>Writes Markdown that has been read as plain text: without marks, as one would type it in a mail.</summary>
internal sealed class MarkdownText
{
    private readonly int _width;
    private readonly List<string> _lines = [];

    private MarkdownText(int width) => _width = width;

    /// <summary>The lines, an empty one between blocks.</summary>
    public static IReadOnlyList<string> Write(MarkdownDocument document, int width)
    {
        var text = new MarkdownText(width);
        text.Blocks(document, "", "", apart: true);
        return text._lines;
    }

    private void Blocks(ContainerBlock blocks, string first, string rest, bool apart)
    {
        foreach (var (i, block) in blocks.Where(b => b is not LinkReferenceDefinitionGroup).Index())
        {
            if (apart && i > 0) _lines.Add(rest.TrimEnd());
            One(block, i == 0 ? first : rest, rest);
        }
    }

    private void One(Block block, string first, string rest)
    {
        switch (block)
        {
            case ListBlock list:
                Items(list, first, rest);
                break;
            case QuoteBlock quote:
                Blocks(quote, first + "> ", rest + "> ", apart: true);
                break;
            case ContainerBlock inner:
                Blocks(inner, first, rest, apart: true);
                break;
            case CodeBlock code:
                _lines.AddRange(TextLayout.Lines(code.Lines.ToString()).Select((line, i) => (i == 0 ? first : rest) + "    " + line));
                break;
            case ThematicBreakBlock:
                _lines.Add(first + "----");
                break;
            case LeafBlock { Inline: { } inline }:
                Words(inline, first, rest);
                break;
        }
    }

    private void Items(ListBlock list, string first, string rest)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var (i, item) in list.OfType<ListItemBlock>().Index())
        {
            if (list.IsLoose && i > 0) _lines.Add(rest.TrimEnd());
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number + i}. ") : "- ";
            Blocks(item, (i == 0 ? first : rest) + mark, rest + new string(' ', mark.Length), apart: list.IsLoose);
        }
    }

    private void Words(ContainerInline inline, string first, string rest)
    {
        var (text, links) = (new StringBuilder(), new List<string>());
        Words(inline, text, links);
        _lines.AddRange(TextLayout.Wrap(text.ToString(), _width, first, rest));
        _lines.AddRange(links.SelectMany(l => TextLayout.Wrap(l, _width, rest, rest)));
    }

    private static void Words(ContainerInline inline, StringBuilder text, List<string> links)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var part in inline)
        {
            var before = text.Length;
            if (part is ContainerInline inner) Words(inner, text, links);
            else text.Append(Word(part));
            if (part is LinkInline { IsImage: false } link && Leading(text.ToString(before, text.Length - before), link.Url!) is { } line) links.Add(line);
        }
    }

    private static string Word(Inline part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => "\n",
        _ => "",
    };

    // Null where the words themselves already say where it leads.
    private static string? Leading(string words, string address)
    {
        var shown = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address;
        return words.Length > 0 && shown.EndsWith(words, StringComparison.OrdinalIgnoreCase) && words.Contains('.', StringComparison.Ordinal) ? null : $"{words.Trim()}: {shown}";
    }
}
