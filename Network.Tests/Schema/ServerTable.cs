using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Network.Tests.Schema;

/// <summary>Reads the inside of CREATE TABLE and ALTER TABLE ADD.</summary>
internal static class ServerTable
{
    public static TableShape Read(string name, TableDefinition definition)
    {
        var table = new TableShape(name);
        Add(table, definition);
        return table;
    }

    public static void Add(TableShape table, TableDefinition definition)
    {
        table.Columns.AddRange(definition.ColumnDefinitions.Select(Read));
        foreach (var constraint in definition.TableConstraints) Add(table, constraint);
    }

    /// <summary>False where the table has no check of this name.</summary>
    public static bool DropCheck(TableShape table, string name) => table.Checks.Remove(name) && table.ConstraintNames.Remove(name);

    /// <summary>An index column with its direction where it is down.</summary>
    public static string Column(ColumnWithSortOrder column) =>
        Name(column.Column) + (column.SortOrder == SortOrder.Descending ? " DESC" : "");

    private static ColumnShape Read(ColumnDefinition column) => new(
        column.ColumnIdentifier.Value,
        ServerScript.TextOf(column.DataType),
        column.Constraints.OfType<NullableConstraintDefinition>().FirstOrDefault()?.Nullable ?? true,
        column.IdentityOptions is not null,
        column.DefaultConstraint is not null);

    private static void Add(TableShape table, ConstraintDefinition constraint)
    {
        if (constraint.ConstraintIdentifier is { } name) table.ConstraintNames.Add(name.Value);
        switch (constraint)
        {
            case UniqueConstraintDefinition { IsPrimaryKey: true } key:
                table.PrimaryKey = string.Join(',', key.Columns.Select(Column));
                break;
            case UniqueConstraintDefinition unique:
                table.Uniques.Add(string.Join(',', unique.Columns.Select(Column)));
                break;
            case ForeignKeyConstraintDefinition foreign:
                table.ForeignKeys.Add(Describe(foreign));
                break;
            case CheckConstraintDefinition check:
                Add(table, check);
                break;
        }
    }

    private static void Add(TableShape table, CheckConstraintDefinition check)
    {
        table.Checks.Add(check.ConstraintIdentifier?.Value ?? "unnamed", ServerScript.TextOf(check.CheckCondition));
        if (check.CheckCondition is not InPredicate { Expression: ColumnReferenceExpression column } list) return;
        var at = table.Columns.FindIndex(c => c.Name == Name(column));
        if (at >= 0) table.Columns[at] = table.Columns[at] with { Values = [.. list.Values.OfType<StringLiteral>().Select(v => v.Value)] };
    }

    private static string Describe(ForeignKeyConstraintDefinition key)
    {
        var from = string.Join(',', key.Columns.Select(c => c.Value));
        var to = string.Join(',', key.ReferencedTableColumns.Select(c => c.Value));
        var onDelete = key.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull ? $" {key.DeleteAction}" : "";
        return $"{from} -> {key.ReferenceTableName.BaseIdentifier.Value}({to}){onDelete}";
    }

    private static string Name(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
