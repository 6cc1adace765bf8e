using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>Statements that do not change rows.</summary>
internal sealed partial class Binder
{
    private static readonly HashSet<string> s_procedures = ["sp_getapplock", "sp_releaseapplock"];

    // Comes for every statement that is not taken care of by itself.
    public override void Visit(TSqlStatement node)
    {
        if (node is not (IfStatement or BeginEndBlockStatement or DeclareVariableStatement or SetVariableStatement or ExecuteStatement or CreateTableStatement))
            Error(node, $"{node.GetType().Name} is not among the statements that are used here");
    }

    public override void ExplicitVisit(SelectStatement node)
    {
        if (node.Into is not null) Error(node, "SELECT INTO makes a table");
        WithCtes(node, () =>
        {
            var outputs = BindQuery(node.QueryExpression);
            if (outputs.Count > 1) NamesOf(outputs, node, "the result");
        });
    }

    // Its columns are read by ServerSchema; their names are no names to be found.
    public override void ExplicitVisit(CreateTableStatement node)
    {
    }

    public override void ExplicitVisit(DeclareVariableElement node)
    {
        node.Value?.Accept(this);
        _variables.Add(node.VariableName.Value);
    }

    public override void ExplicitVisit(DeclareTableVariableStatement node)
    {
        var name = node.Body.VariableName.Value;
        var table = ServerTable.Read(name, node.Body.Definition);
        _tableVariables[name] = new Source(name, table.Columns, table);
    }

    public override void ExplicitVisit(ExecutableProcedureReference node)
    {
        var name = node.ProcedureReference.ProcedureReference?.Name.BaseIdentifier.Value ?? "a variable";
        if (!s_procedures.Contains(name)) Error(node, $"{name} is not among the procedures that are used here");
        BindAll(node.Parameters);
    }

    // The parameter's name is the procedure's, only its value is ours.
    public override void ExplicitVisit(ExecuteParameter node) => node.ParameterValue.Accept(this);

    public override void ExplicitVisit(VariableReference node)
    {
        if (!_variables.Contains(node.Name)) _parameters.Add(node.Name);
    }

    private void WithCtes(StatementWithCtesAndXmlNamespaces node, Action work)
    {
        foreach (var cte in node.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? []) AddCte(cte);
        work();
        _ctes = [];
    }

    private void AddCte(CommonTableExpression cte)
    {
        var name = cte.ExpressionName.Value;
        if (_tables.ContainsKey(name)) Error(cte, $"the CTE {name} hides a table");
        // A recursive one sees the columns of its first part.
        if (cte.QueryExpression is BinaryQueryExpression { FirstQueryExpression: var first } && cte.Columns.Count > 0)
            _ctes[name] = new Source(name, Columns(new Binder(_tables) { _ctes = _ctes }.BindQuery(first), cte.Columns, cte, name));
        _ctes[name] = new Source(name, Columns(BindQuery(cte.QueryExpression), cte.Columns, cte, name));
    }

    /// <summary>The columns of something that is given a name: its own list of names, or each the name it has.</summary>
    private List<ColumnShape> Columns(List<Output> outputs, IList<Identifier> names, TSqlFragment at, string what)
    {
        if (names.Count == 0) return NamesOf(outputs, at, what);
        if (names.Count != outputs.Count) Error(at, $"{what} names {names.Count} columns and has {outputs.Count}");
        return [.. names.Zip(outputs, (n, o) => o.AsColumn(n.Value))];
    }

    private List<ColumnShape> NamesOf(List<Output> outputs, TSqlFragment at, string what)
    {
        foreach (var output in outputs.Where(o => o.Name is null)) Error(at, $"a column of {what} has no name: {output.Text}");
        foreach (var twice in outputs.Where(o => o.Name is not null).GroupBy(o => o.Name).Where(g => g.Count() > 1))
            Error(at, $"two columns of {what} are called {twice.Key}");
        return [.. outputs.Where(o => o.Name is not null).Select(o => o.AsColumn(o.Name!))];
    }
}
