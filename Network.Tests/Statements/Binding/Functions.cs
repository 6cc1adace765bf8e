using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Network.Tests.Statements.Binding;

/// <summary>The functions of T-SQL that statements may use. None of them tells the time: that comes from TimeProvider.</summary>
internal static class Functions
{
    private static readonly HashSet<string> s_aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "SUM", "MIN", "MAX", "AVG", "STRING_AGG" };

    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABS", "CHARINDEX", "CONCAT", "DATALENGTH", "DATEADD", "DATEDIFF", "DATEPART", "DENSE_RANK", "ISNULL", "LAG", "LEAD", "LEN", "LOWER", "LTRIM",
        "OBJECT_ID", "RANK", "REPLACE", "ROUND", "ROW_NUMBER", "RTRIM", "SCOPE_IDENTITY", "SUBSTRING", "UPPER",
    };

    public static bool IsKnown(FunctionCall call) => IsAggregateName(call) || s_others.Contains(call.FunctionName.Value);

    /// <summary>An aggregate over the group; with OVER it is none.</summary>
    public static bool IsAggregate(FunctionCall call) => IsAggregateName(call) && call.OverClause is null;

    public static bool FirstArgumentIsDatePart(FunctionCall call) => call.FunctionName.Value.StartsWith("DATE", StringComparison.OrdinalIgnoreCase)
        && !call.FunctionName.Value.Equals("DATALENGTH", StringComparison.OrdinalIgnoreCase);

    public static bool TakesNoBit(FunctionCall call) => call.FunctionName.Value.ToUpperInvariant() is "SUM" or "MIN" or "MAX" or "AVG";

    private static bool IsAggregateName(FunctionCall call) => s_aggregates.Contains(call.FunctionName.Value);
}
