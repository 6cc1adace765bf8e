using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Network.Tests.Statements.Binding;

/// <summary>Looks for subqueries and aggregates within a piece of a query, not within its subqueries.</summary>
internal sealed class Inside : TSqlFragmentVisitor
{
    public bool HasAggregate { get; private set; }

    public bool HasSubquery { get; private set; }

    public static Inside Of(params IEnumerable<TSqlFragment?> pieces)
    {
        var inside = new Inside();
        foreach (var piece in pieces) piece?.Accept(inside);
        return inside;
    }

    public override void ExplicitVisit(ScalarSubquery node) => HasSubquery = true;

    public override void Visit(FunctionCall node) => HasAggregate |= Functions.IsAggregate(node);
}
