using System.Text.RegularExpressions;

namespace Network.Tests.Statements.Binding;

/// <summary>Dapper writes <c>IN @ids</c> out as <c>IN (@ids1, @ids2, …)</c>; no database takes it as it stands.</summary>
internal static partial class DapperList
{
    public static string AsOneValue(string text) => List().Replace(text, "IN ($1)");

    [GeneratedRegex(@"\bIN\s+(@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex List();
}
