using System.Text.RegularExpressions;
using Network.Data;

namespace Network.Tests;

/// <summary>The tables that the migrations make, in an order in which they can be emptied.</summary>
internal static partial class TestTables
{
    /// <summary>A table is made after those it points to, so the last one made is emptied first.</summary>
    public static readonly IReadOnlyList<string> ChildrenFirst =
        [.. Migrations.For(DatabaseProvider.SqlServer).SelectMany(m => CreatedTable().Matches(m.Script)).Select(m => m.Groups[1].Value).Reverse()];

    [GeneratedRegex(@"^CREATE TABLE (\w+)", RegexOptions.Multiline)]
    private static partial Regex CreatedTable();
}
