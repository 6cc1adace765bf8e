using Microsoft.SqlServer.TransactSql.ScriptDom;
using NUnit.Framework;

namespace Network.Tests.Schema;

/// <summary>T-SQL as its own parser reads it.</summary>
internal static class ServerScript
{
    /// <summary>The tree, or what the parser has against the text.</summary>
    public static (TSqlScript? Script, IReadOnlyList<string> Errors) TryParse(string text)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        var tree = parser.Parse(new StringReader(text), out var errors);
        return (tree as TSqlScript, [.. errors.Select(e => $"line {e.Line}: {e.Message}")]);
    }

    /// <summary>The tree; the test fails where there is none.</summary>
    public static TSqlScript Parse(string text)
    {
        var (script, errors) = TryParse(text);
        Assert.That(errors, Is.Empty, text);
        return script!;
    }

    /// <summary>The text of a piece, every blank one space and none beside parentheses.</summary>
    public static string TextOf(TSqlFragment fragment) => EvenBlanks(
        string.Concat(Enumerable.Range(fragment.FirstTokenIndex, fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
            .Select(i => fragment.ScriptTokenStream[i].Text)));

    public static string EvenBlanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
}
