using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;
using Network.Tests.Statements.Binding;

namespace Network.Tests.Statements;

/// <summary>What no database refuses and this project does: see design.md, "SQL for two databases without an ORM".</summary>
internal static partial class StatementRules
{
    public static IReadOnlyList<string> Breaches(Statement statement)
    {
        var breaches = new List<string>();
        if (statement.Sqlite.Contains('"')) breaches.Add("SQLite takes an unknown name in double quotes for a text");
        if (LikeWithoutEscape().IsMatch(statement.Sqlite)) breaches.Add("LIKE without ESCAPE '!'");
        if (SelectAll().IsMatch(statement.Sqlite)) breaches.Add("SELECT * says nothing of what is read");
        if (Clock().IsMatch(statement.Sqlite)) breaches.Add("the time comes from TimeProvider");
        if (!statement.IsShared && ServerScript.EvenBlanks(statement.Sqlite) == ServerScript.EvenBlanks(statement.SqlServer))
            breaches.Add("the two texts are the same: write it once");
        if (statement.IsShared && ServerScript.TryParse(DapperList.AsOneValue(statement.Sqlite)).Script is { } script) breaches.AddRange(SharedText.Breaches(script));
        return breaches;
    }

    [GeneratedRegex(@"\bLIKE\b(?!(?:(?!\bLIKE\b).)*?\bESCAPE\s+'!')", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LikeWithoutEscape();

    [GeneratedRegex(@"\bSELECT\s+(DISTINCT\s+)?(\w+\.)?\*", RegexOptions.IgnoreCase)]
    private static partial Regex SelectAll();

    [GeneratedRegex(@"\bCURRENT_(TIMESTAMP|DATE|TIME)\b|'now'", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    /// <summary>What both understand, and not alike.</summary>
    private sealed class SharedText : TSqlFragmentVisitor
    {
        private readonly List<string> _breaches = [];

        public static List<string> Breaches(TSqlScript script)
        {
            var visitor = new SharedText();
            script.Accept(visitor);
            return visitor._breaches;
        }

        public override void Visit(BinaryExpression node)
        {
            var withText = node.FirstExpression is StringLiteral || node.SecondExpression is StringLiteral;
            if (withText && node.BinaryExpressionType == BinaryExpressionType.Add) _breaches.Add("+ joins texts on SQL Server and counts on SQLite");
        }

        public override void Visit(FunctionCall node)
        {
            if (node.FunctionName.Value.ToUpperInvariant() is "LOWER" or "UPPER") _breaches.Add("LOWER and UPPER know only a-z on SQLite: store a key and compare that");
        }
    }
}
