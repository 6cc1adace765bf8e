using Microsoft.SqlServer.TransactSql.ScriptDom;
using Network.Tests.Schema;

namespace Network.Tests.Statements.Binding;

/// <summary>
/// Does to a T-SQL text what a server does before it runs it: finds out what every name stands for, and refuses what no server takes
/// or this project keeps away from. It knows the T-SQL that is used here and refuses the rest: teach it when you need more.
/// </summary>
internal sealed partial class Binder : TSqlFragmentVisitor
{
    private readonly IReadOnlyDictionary<string, TableShape> _tables;
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _variables = [];
    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _tableVariables = [];
    private Dictionary<string, Source> _ctes = [];
    private Scope? _scope;

    private Binder(IReadOnlyDictionary<string, TableShape> tables) => _tables = tables;

    /// <summary>What is wrong with the text, and which parameters it takes, with their @.</summary>
    public static (IReadOnlyList<string> Errors, IReadOnlyCollection<string> Parameters) Bind(
        string text, IReadOnlyDictionary<string, TableShape> tables)
    {
        var (script, errors) = ServerScript.TryParse(DapperList.AsOneValue(text));
        if (errors.Count > 0) return (errors, []);
        var binder = new Binder(tables);
        script!.Accept(binder);
        return (binder._errors, binder._parameters);
    }

    private void Error(TSqlFragment at, string what) => _errors.Add($"line {at.StartLine}: {what}");

    private T In<T>(Scope scope, Func<T> work)
    {
        var outside = _scope;
        _scope = scope;
        var result = work();
        _scope = outside;
        return result;
    }

    private void In(Scope scope, Action work) => In(scope, () => { work(); return true; });

    private void BindAll(params IEnumerable<TSqlFragment?> pieces)
    {
        foreach (var piece in pieces) piece?.Accept(this);
    }

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
