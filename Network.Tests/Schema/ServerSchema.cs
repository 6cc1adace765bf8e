using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Data;

namespace Network.Tests.Schema;

/// <summary>The tables of SQL Server as the migrations in <c>db/sqlserver</c> make them, read from their text: no server is needed.</summary>
internal sealed class ServerSchema : TSqlFragmentVisitor
{
    private static readonly Lazy<ServerSchema> s_migrated = new(() =>
        Read(Migrations.For(DatabaseProvider.SqlServer).Select(m => m.Script)));

    private readonly Dictionary<string, TableShape> _tables = [];

    private ServerSchema()
    {
    }

    /// <summary>After all migrations.</summary>
    public static ServerSchema Migrated => s_migrated.Value;

    public IReadOnlyDictionary<string, TableShape> Tables => _tables;

    public static ServerSchema Read(IEnumerable<string> scripts)
    {
        var schema = new ServerSchema();
        foreach (var script in scripts) ServerScript.Parse(script).Accept(schema);
        return schema;
    }

    public override void Visit(CreateTableStatement node)
    {
        var name = node.SchemaObjectName.BaseIdentifier.Value;
        _tables.Add(name, ServerTable.Read(name, node.Definition));
    }

    public override void Visit(AlterTableAddTableElementStatement node) =>
        ServerTable.Add(Table(node.SchemaObjectName), node.Definition);

    public override void Visit(CreateIndexStatement node)
    {
        var columns = string.Join(',', node.Columns.Select(ServerTable.Column));
        var beside = node.IncludeColumns.Count == 0 ? "" : $" INCLUDE ({string.Join(',', node.IncludeColumns.Select(c => c.MultiPartIdentifier.Identifiers[^1].Value))})";
        var filter = node.FilterPredicate is null ? "" : " WHERE " + ServerScript.TextOf(node.FilterPredicate);
        Table(node.OnName).Indexes.Add($"{(node.Unique ? "UNIQUE " : "")}{node.Name.Value} ({columns}){beside}{filter}");
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects) _tables.Remove(table.BaseIdentifier.Value);
    }

    // No column is dropped or renamed yet; whoever does it first teaches this reader how.
    public override void Visit(AlterTableDropTableElementStatement node)
    {
        foreach (var element in node.AlterTableDropTableElements)
        {
            if (element.TableElementType != TableElementType.Constraint || !ServerTable.DropCheck(Table(node.SchemaObjectName), element.Name.Value)) throw Unknown(node);
        }
    }

    public override void Visit(AlterTableAlterColumnStatement node) => throw Unknown(node);

    public override void Visit(DropIndexStatement node)
    {
        foreach (var clause in node.DropIndexClauses)
        {
            if (clause is not DropIndexClause { Index: { } index, Object: { } table }) throw Unknown(node);
            Table(table).Indexes.RemoveWhere(i => i.StartsWith(index.Value + " (", StringComparison.Ordinal) || i.StartsWith($"UNIQUE {index.Value} (", StringComparison.Ordinal));
        }
    }

    private static NotSupportedException Unknown(TSqlFragment node) =>
        new($"ServerSchema does not follow this yet: {ServerScript.TextOf(node)}");

    private TableShape Table(SchemaObjectName name) => _tables[name.BaseIdentifier.Value];
}
