using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>Something with columns that a name stands for: a table, a CTE, a derived table. Only a table can be written to.</summary>
internal sealed record Source(string Name, IReadOnlyList<ColumnShape> Columns, TableShape? Table = null)
{
    public ColumnShape? Column(string name) => Columns.FirstOrDefault(c => c.Name == name);
}

/// <summary>What a SELECT gives: the name, null where it has none, and the column where it is one as it stands.</summary>
internal sealed record Output(string? Name, ColumnShape? Column, string Text)
{
    public ColumnShape AsColumn(string name) => (Column ?? new ColumnShape(name, "", Nullable: true, IsGenerated: false, HasDefault: false)) with { Name = name };
}

/// <summary>The names that one query or statement sees; what it does not know it asks the one around it.</summary>
internal sealed class Scope(Scope? outer, IEnumerable<Source> sources)
{
    public Scope? Outer => outer;

    public List<Source> Sources { get; } = [.. sources];

    /// <summary>Set while that is bound which is worked out per group: SELECT, HAVING and ORDER BY of a grouped query.</summary>
    public Grouping? Grouping { get; set; }

    public bool InAggregate { get; set; }
}

/// <summary>What a query is grouped by: columns, and expressions by their text.</summary>
internal sealed class Grouping
{
    private readonly HashSet<(Source, string)> _columns = [];
    private readonly List<(int First, int Last)> _covered = [];

    public void Add(Source source, string column) => _columns.Add((source, column));

    /// <summary>Marks every place in the query where this expression is written in the same way.</summary>
    public void Add(ScalarExpression expression, QuerySpecification query) =>
        _covered.AddRange(SameText.In(query, ServerScript.TextOf(expression)));

    public bool Holds(Source source, string column, TSqlFragment at) =>
        _columns.Contains((source, column)) || _covered.Any(c => c.First <= at.FirstTokenIndex && at.LastTokenIndex <= c.Last);

    private sealed class SameText(string text) : TSqlFragmentVisitor
    {
        private readonly List<(int, int)> _found = [];

        public static List<(int, int)> In(TSqlFragment tree, string text)
        {
            var visitor = new SameText(text);
            tree.Accept(visitor);
            return visitor._found;
        }

        public override void Visit(ScalarExpression node)
        {
            if (ServerScript.TextOf(node) == text) _found.Add((node.FirstTokenIndex, node.LastTokenIndex));
        }
    }
}
