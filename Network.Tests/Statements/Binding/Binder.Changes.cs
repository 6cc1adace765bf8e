using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>INSERT, UPDATE, DELETE and their OUTPUT.</summary>
internal sealed partial class Binder
{
    public override void ExplicitVisit(InsertStatement node) => WithCtes(node, () =>
    {
        var insert = node.InsertSpecification;
        if (Target(insert.Target, []) is not { Table: not null } target) return;
        var columns = insert.Columns.Select(c => Written(c, target)).ToList();
        if (columns.Count == 0) Error(node, "INSERT without a list of columns");
        foreach (var left in target.Columns.Where(c => !c.Nullable && !c.IsGenerated && !c.HasDefault && !columns.Contains(c)))
            Error(node, $"INSERT gives no {left.Name}, which may not be null");
        BindInserted(insert.InsertSource, columns);
        BindOutput(insert, [target with { Name = "inserted" }]);
    });

    public override void ExplicitVisit(UpdateStatement node) => WithCtes(node, () =>
    {
        var update = node.UpdateSpecification;
        var sources = BindFrom(update.FromClause);
        if (Target(update.Target, sources) is not { Table: not null } target) return;
        In(new Scope(_scope, sources.Contains(target) ? sources : [target, .. sources]), () =>
        {
            foreach (var set in update.SetClauses) BindSet(set, target);
            WithoutAggregates("WHERE", update.WhereClause);
            BindAll(update.TopRowFilter);
        });
        BindOutput(update, [target with { Name = "inserted" }, target with { Name = "deleted" }, .. sources.Where(s => s != target)]);
    });

    public override void ExplicitVisit(DeleteStatement node) => WithCtes(node, () =>
    {
        var delete = node.DeleteSpecification;
        var sources = BindFrom(delete.FromClause);
        if (Target(delete.Target, sources) is not { Table: not null } target) return;
        In(new Scope(_scope, sources.Contains(target) ? sources : [target, .. sources]), () =>
        {
            WithoutAggregates("WHERE", delete.WhereClause);
            BindAll(delete.TopRowFilter);
        });
        BindOutput(delete, [target with { Name = "deleted" }, .. sources.Where(s => s != target)]);
    });

    private Source? Target(TableReference reference, List<Source> from)
    {
        var name = (reference as NamedTableReference)?.SchemaObject.BaseIdentifier.Value;
        var target = from.FirstOrDefault(s => s.Name == name) ?? BindTable(reference).FirstOrDefault();
        if (target is { Table: null }) Error(reference, $"{name} is no table: nothing is changed through a CTE or a query");
        else if (target is not null && !from.Contains(target) && from.Any(s => s.Table == target.Table))
            Error(reference, $"{name} stands in FROM under another name: change it by that");
        return target;
    }

    private void BindInserted(InsertSource source, List<ColumnShape?> columns)
    {
        if (source is SelectInsertSource { Select: var query })
        {
            Count(source, columns.Count, BindQuery(query).Count);
            if (query is QuerySpecification { SelectElements: var elements })
                Check(columns, elements.Select(e => (e as SelectScalarExpression)?.Expression));
        }
        else if (source is ValuesInsertSource { IsDefaultValues: false, RowValues: var rows })
        {
            foreach (var row in rows)
            {
                BindAll(row.ColumnValues);
                Count(row, columns.Count, row.ColumnValues.Count);
                Check(columns, row.ColumnValues);
            }
        }
        else Error(source, "INSERT from what is neither VALUES nor SELECT");
    }

    private void Check(List<ColumnShape?> columns, IEnumerable<ScalarExpression?> values)
    {
        foreach (var (column, value) in columns.Zip(values)) CheckValue(column, value);
    }

    private void Count(TSqlFragment at, int columns, int values)
    {
        if (columns != values) Error(at, $"{values} values for {columns} columns");
    }

    private void BindSet(SetClause clause, Source target)
    {
        if (clause is not AssignmentSetClause set) Error(clause, $"{clause.GetType().Name} is not used here");
        else
        {
            var column = set.Column is null ? null : Written(set.Column, target);
            CheckValue(column, set.NewValue);
            BindAll(set.Variable, set.NewValue);
        }
    }

    /// <summary>A column that is written to: it must be the target's own, and not one that the database fills in.</summary>
    private ColumnShape? Written(ColumnReferenceExpression reference, Source target)
    {
        var column = target.Column(NameOf(reference));
        if (column is null || (IsQualified(reference) && reference.MultiPartIdentifier.Identifiers[0].Value != target.Name))
            Error(reference, $"{target.Name} has no column {ServerScript.TextOf(reference)}");
        else if (column.IsGenerated) Error(reference, $"{column.Name} is given by the database");
        return column;
    }

    private void BindOutput(DataModificationSpecification change, List<Source> sources) => In(new Scope(null, sources), () =>
    {
        var given = (change.OutputClause?.SelectColumns ?? []).Concat(change.OutputIntoClause?.SelectColumns ?? []).ToList();
        foreach (var element in given)
        {
            if (element is SelectScalarExpression { Expression: ColumnReferenceExpression { MultiPartIdentifier.Count: 1 } bare })
                Error(element, $"OUTPUT {NameOf(bare)} must say inserted or deleted");
            BindElement(element);
        }

        if (change.OutputIntoClause is not { } into || BindTable(into.IntoTable).FirstOrDefault() is not { } target) return;
        var columns = into.IntoTableColumns.Select(c => Written(c, target)).ToList();
        Count(into, columns.Count == 0 ? target.Columns.Count : columns.Count, into.SelectColumns.Count);
    });
}
