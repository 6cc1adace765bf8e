using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Network.Tests.Statements.Binding;

/// <summary>FROM and what stands in it.</summary>
internal sealed partial class Binder
{
    private List<Source> BindFrom(FromClause? from)
    {
        var sources = new List<Source>();
        foreach (var reference in from?.TableReferences ?? []) sources.AddRange(BindTable(reference));
        foreach (var twice in sources.GroupBy(s => s.Name).Where(g => g.Count() > 1)) Error(from!, $"FROM has two called {twice.Key}");
        return sources;
    }

    private List<Source> BindTable(TableReference reference) => reference switch
    {
        NamedTableReference named => BindNamed(named),
        VariableTableReference variable => BindTableVariable(variable),
        QualifiedJoin join => BindJoin(join),
        UnqualifiedJoin join => BindJoin(join),
        JoinParenthesisTableReference inner => BindTable(inner.Join),
        QueryDerivedTable derived => [new Source(AliasOf(derived), Columns(BindQuery(derived.QueryExpression), derived.Columns, derived, AliasOf(derived)))],
        _ => Unknown(reference),
    };

    private List<Source> BindNamed(NamedTableReference named)
    {
        var name = named.SchemaObject.BaseIdentifier.Value;
        var alias = named.Alias?.Value ?? name;
        if (named.SchemaObject.SchemaIdentifier is not null) Error(named, $"{name} is named with its schema");
        if (_ctes.TryGetValue(name, out var cte)) return [cte with { Name = alias }];
        if (_tables.TryGetValue(name, out var table)) return [new Source(alias, table.Columns, table)];
        Error(named, $"there is no table {name}");
        return [];
    }

    private List<Source> BindTableVariable(VariableTableReference variable)
    {
        var name = variable.Variable.Name;
        if (_tableVariables.TryGetValue(name, out var source)) return [source with { Name = variable.Alias?.Value ?? name }];
        Error(variable, $"there is no table variable {name}");
        return [];
    }

    // ON sees the two sides and what is around the query, nothing that is joined later.
    private List<Source> BindJoin(QualifiedJoin join)
    {
        List<Source> sides = [.. BindTable(join.FirstTableReference), .. BindTable(join.SecondTableReference)];
        In(new Scope(_scope, sides), () => WithoutAggregates("ON", join.SearchCondition));
        return sides;
    }

    // The right side of APPLY sees the left one.
    private List<Source> BindJoin(UnqualifiedJoin join)
    {
        var first = BindTable(join.FirstTableReference);
        var applies = join.UnqualifiedJoinType is UnqualifiedJoinType.CrossApply or UnqualifiedJoinType.OuterApply;
        var second = applies ? In(new Scope(_scope, first), () => BindTable(join.SecondTableReference)) : BindTable(join.SecondTableReference);
        return [.. first, .. second];
    }

    private List<Source> Unknown(TableReference reference)
    {
        Error(reference, $"{reference.GetType().Name} in FROM is not used here");
        return [];
    }

    private static string AliasOf(QueryDerivedTable derived) => derived.Alias?.Value ?? "";
}
