using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>Columns, functions and conditions.</summary>
internal sealed partial class Binder
{
    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.ColumnType != ColumnType.Regular) return;
        var name = NameOf(node);
        if (node.MultiPartIdentifier.Count > 2) Error(node, $"{ServerScript.TextOf(node)} has more than an alias and a name");
        else if (Find(node) is not { } found) Error(node, WhyNotFound(node));
        else if (found.Scope is { Grouping: { } grouping, InAggregate: false } && !grouping.Holds(found.Source, name, node))
            Error(node, $"{ServerScript.TextOf(node)} is neither in GROUP BY nor in an aggregate");
    }

    public override void ExplicitVisit(ScalarSubquery node)
    {
        var outputs = BindQuery(node.QueryExpression);
        if (outputs.Count != 1) Error(node, $"a subquery stands for one value and gives {outputs.Count}");
    }

    public override void ExplicitVisit(ExistsPredicate node) => BindQuery(node.Subquery.QueryExpression);

    public override void ExplicitVisit(FunctionCall node)
    {
        if (!Functions.IsKnown(node)) Error(node, $"{node.FunctionName.Value} is not among the functions that are used here");
        var isAggregate = Functions.IsAggregate(node);
        if (_clauseWithoutAggregates is { } clause && (isAggregate || node.OverClause is not null)) Error(node, $"{node.FunctionName.Value} in {clause}");
        if (isAggregate) BindAggregate(node);
        else BindAll([.. node.Parameters.Skip(Functions.FirstArgumentIsDatePart(node) ? 1 : 0), node.OverClause]);
    }

    public override void ExplicitVisit(ParameterlessCall node) => Error(node, $"{node.ParameterlessCallType}: the time comes from TimeProvider");

    public override void ExplicitVisit(LikePredicate node)
    {
        if (node.EscapeExpression is not StringLiteral { Value: "!" }) Error(node, "LIKE without ESCAPE '!'");
        BindAll(node.FirstExpression, node.SecondExpression);
    }

    public override void ExplicitVisit(BooleanComparisonExpression node)
    {
        base.ExplicitVisit(node);
        CheckValue(node.FirstExpression, node.SecondExpression);
        CheckValue(node.SecondExpression, node.FirstExpression);
    }

    public override void ExplicitVisit(InPredicate node)
    {
        base.ExplicitVisit(node);
        foreach (var value in node.Values) CheckValue(node.Expression, value);
    }

    // Server error 130: nothing that is itself looked up or summed may be summed.
    private void BindAggregate(FunctionCall node)
    {
        var inside = Inside.Of(node.Parameters);
        if (inside.HasSubquery || inside.HasAggregate) Error(node, $"{node.FunctionName.Value} of a subquery or an aggregate");
        if (Functions.TakesNoBit(node) && node.Parameters is [ColumnReferenceExpression column] && Find(column)?.Column.Type == "bit")
            Error(node, $"{node.FunctionName.Value} of a bit");
        if (_scope is null) return;
        _scope.InAggregate = true;
        BindAll(node.Parameters);
        _scope.InAggregate = false;
    }

    private void CheckValue(ScalarExpression left, ScalarExpression right)
    {
        if (left is ColumnReferenceExpression { ColumnType: ColumnType.Regular } column) CheckValue(Find(column)?.Column, right);
    }

    private void CheckValue(ColumnShape? column, ScalarExpression? value)
    {
        if (column?.Values is { } values && value is StringLiteral literal && !values.Contains(literal.Value))
            Error(value, $"'{literal.Value}' is never a value of {column.Name}");
        if (column is { Nullable: false, Type.Length: > 0 } && value is NullLiteral) Error(value, $"{column.Name} is never null");
    }

    private (Scope Scope, Source Source, ColumnShape Column)? Find(ColumnReferenceExpression column)
    {
        if (column.ColumnType != ColumnType.Regular) return null;
        for (var scope = _scope; scope is not null; scope = scope.Outer)
        {
            var named = Named(scope, column);
            var found = named.Where(s => s.Column(NameOf(column)) is not null).ToList();
            if (found.Count == 1) return (scope, found[0], found[0].Column(NameOf(column))!);
            if (found.Count > 1 || (IsQualified(column) && named.Count > 0)) return null;
        }

        return null;
    }

    private string WhyNotFound(ColumnReferenceExpression column)
    {
        var text = ServerScript.TextOf(column);
        for (var scope = _scope; scope is not null; scope = scope.Outer)
        {
            var found = Named(scope, column).Where(s => s.Column(NameOf(column)) is not null).ToList();
            if (found.Count > 1) return $"{text} could be of {string.Join(" or ", found.Select(s => s.Name))}";
        }

        return $"there is no column {text}";
    }

    private static List<Source> Named(Scope scope, ColumnReferenceExpression column) =>
        IsQualified(column) ? [.. scope.Sources.Where(s => s.Name == column.MultiPartIdentifier.Identifiers[0].Value)] : scope.Sources;

    private static bool IsQualified(ColumnReferenceExpression column) => column.MultiPartIdentifier.Count > 1;
}
