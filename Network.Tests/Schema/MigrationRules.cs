using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Network.Tests.Schema;

/// <summary>Finds what db/sqlserver must not hold: things that some server or edition refuses, or that a later migration cannot name.</summary>
internal sealed class MigrationRules : TSqlFragmentVisitor
{
    private readonly List<string> _breaches = [];

    public static IReadOnlyList<string> Breaches(string script)
    {
        var rules = new MigrationRules();
        ServerScript.Parse(script).Accept(rules);
        return rules._breaches;
    }

    public override void Visit(ColumnDefinition node)
    {
        var name = node.ColumnIdentifier.Value;
        if (node.Index is not null) Breach($"{name} has an inline index");
        if (!node.Constraints.OfType<NullableConstraintDefinition>().Any()) Breach($"{name} does not say NULL or NOT NULL");
        if (node.Constraints.Any(c => c is not NullableConstraintDefinition)) Breach($"{name} has a constraint that belongs to the table");
        if (node.DefaultConstraint is { ConstraintIdentifier: null }) Breach($"{name} has a default without a name");
        if (node.DataType is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Text or SqlDataTypeOption.NText or SqlDataTypeOption.DateTime or SqlDataTypeOption.UniqueIdentifier } type)
            Breach($"{name} has the type {type.SqlDataTypeOption}");
    }

    public override void Visit(TableDefinition node)
    {
        if (node.Indexes.Count > 0) Breach("an index stands inside a table");
        foreach (var constraint in node.TableConstraints.Where(c => c.ConstraintIdentifier is null)) Breach($"a constraint has no name: {ServerScript.TextOf(constraint)}");
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        if (node.Definition.ColumnDefinitions.Count + node.Definition.TableConstraints.Count != 1) Breach("ALTER TABLE ADD adds more than one thing");
    }

    // The server binds a whole batch before it runs it: a column that is added in it is not known to the statement that fills it.
    public override void Visit(TSqlBatch node)
    {
        var alters = node.Statements.Any(s => s is AlterTableStatement);
        if (alters && node.Statements.Any(s => s is DataModificationStatement or SelectStatement or CreateIndexStatement))
            Breach("a batch alters a table and uses it: put GO between");
    }

    public override void Visit(TSqlStatement node)
    {
        if (node is not (CreateTableStatement or CreateIndexStatement or AlterTableAddTableElementStatement or AlterTableDropTableElementStatement
            or AlterTableAlterColumnStatement or DropTableStatement or DropIndexStatement or InsertStatement or UpdateStatement or DeleteStatement))
            Breach($"{node.GetType().Name} is not among what migrations use");
    }

    private void Breach(string what) => _breaches.Add(what);
}
