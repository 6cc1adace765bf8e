using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>SELECT in all places where one can stand.</summary>
internal sealed partial class Binder
{
    private string? _clauseWithoutAggregates;

    private List<Output> BindQuery(QueryExpression query)
    {
        var clause = _clauseWithoutAggregates;
        _clauseWithoutAggregates = null;
        var outputs = query switch
        {
            QuerySpecification plain => BindPlain(plain),
            QueryParenthesisExpression inner => BindQuery(inner.QueryExpression),
            BinaryQueryExpression both => BindBoth(both),
            _ => throw new NotSupportedException(query.GetType().Name),
        };
        BindAll(query.OffsetClause);
        _clauseWithoutAggregates = clause;
        return outputs;
    }

    private List<Output> BindBoth(BinaryQueryExpression query)
    {
        var first = BindQuery(query.FirstQueryExpression);
        var second = BindQuery(query.SecondQueryExpression);
        if (first.Count != second.Count) Error(query, $"{query.BinaryQueryExpressionType} of {first.Count} and {second.Count} columns");
        foreach (var item in query.OrderByClause?.OrderByElements ?? [])
        {
            if (!IsOutput(item.Expression, first)) Error(item, $"{query.BinaryQueryExpressionType} is sorted by what is not a column of its first query");
        }

        return first;
    }

    private List<Output> BindPlain(QuerySpecification query)
    {
        var scope = new Scope(_scope, BindFrom(query.FromClause));
        return In(scope, () =>
        {
            WithoutAggregates("WHERE", query.WhereClause);
            scope.Grouping = BindGrouping(query, scope);
            var outputs = query.SelectElements.Select(BindElement).OfType<Output>().ToList();
            BindAll(query.HavingClause, query.TopRowFilter);
            foreach (var item in query.OrderByClause?.OrderByElements ?? []) BindSorting(item, query, outputs);
            return outputs;
        });
    }

    private void WithoutAggregates(string clause, TSqlFragment? piece)
    {
        var outside = _clauseWithoutAggregates;
        _clauseWithoutAggregates = clause;
        BindAll(piece);
        _clauseWithoutAggregates = outside;
    }

    private Grouping? BindGrouping(QuerySpecification query, Scope scope)
    {
        var inside = Inside.Of([.. query.SelectElements, query.HavingClause, query.OrderByClause]);
        if (query.GroupByClause is null && query.HavingClause is null && !inside.HasAggregate) return null;
        var grouping = new Grouping();
        foreach (var item in query.GroupByClause?.GroupingSpecifications ?? []) BindGroup(item, grouping, query, scope);
        return grouping;
    }

    private void BindGroup(GroupingSpecification item, Grouping grouping, QuerySpecification query, Scope scope)
    {
        WithoutAggregates("GROUP BY", item);
        if (item is not ExpressionGroupingSpecification { Expression: var expression }) Error(item, "GROUP BY takes columns and expressions only");
        else if (expression is ColumnReferenceExpression column && Find(column) is { } found && found.Scope == scope) grouping.Add(found.Source, found.Column.Name);
        else if (expression is Literal or VariableReference) Error(item, "GROUP BY a constant");
        else if (Inside.Of(expression).HasSubquery) Error(item, "GROUP BY a subquery");
        else grouping.Add(expression, query);
    }

    private Output? BindElement(SelectElement element)
    {
        switch (element)
        {
            case SelectScalarExpression { Expression: var expression } scalar:
                BindAll(expression);
                var column = expression as ColumnReferenceExpression;
                var name = scalar.ColumnName?.Value ?? (column is null ? null : NameOf(column));
                return new Output(name, column is null ? null : Find(column)?.Column, ServerScript.TextOf(expression));
            case SelectSetVariable set:
                BindAll(set.Variable, set.Expression);
                return null;
            default:
                Error(element, "SELECT * says nothing of what is read");
                return null;
        }
    }

    private void BindSorting(ExpressionWithSortOrder item, QuerySpecification query, List<Output> outputs)
    {
        if (IsOutput(item.Expression, outputs)) return;
        if (query.UniqueRowFilter == UniqueRowFilter.Distinct && outputs.All(o => o.Text != ServerScript.TextOf(item.Expression)))
            Error(item, "SELECT DISTINCT is sorted by what it does not select");
        BindAll(item.Expression);
    }

    // Only a name that stands alone can be the name of what is selected.
    private bool IsOutput(ScalarExpression sorting, List<Output> outputs)
    {
        if (sorting is IntegerLiteral) Error(sorting, "ORDER BY a number: name the column");
        return sorting is IntegerLiteral
            || (sorting is ColumnReferenceExpression { MultiPartIdentifier.Count: 1 } column && outputs.Any(o => o.Name == NameOf(column)));
    }
}
