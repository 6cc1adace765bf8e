using System.Globalization;

namespace Network.Tests.Schema;

/// <summary>What an index key may weigh on SQL Server. Past the limit a table can be made, but some rows cannot be inserted.</summary>
internal static class KeySizes
{
    private const int Clustered = 900;
    private const int Other = 1700;

    public static IReadOnlyList<string> TooLarge(TableShape table) =>
    [
        .. new[] { table.PrimaryKey }.Where(k => Bytes(table, k) > Clustered),
        .. table.Uniques.Where(k => Bytes(table, k) > Other),
        .. table.Indexes.Where(i => Bytes(table, i[(i.IndexOf('(', StringComparison.Ordinal) + 1)..i.IndexOf(')', StringComparison.Ordinal)]) > Other),
    ];

    private static int Bytes(TableShape table, string key) =>
        key.Split(',', StringSplitOptions.RemoveEmptyEntries).Sum(c => Bytes(table.Column(c.Split(' ')[0])!.Type));

    private static int Bytes(string type)
    {
        if (type.EndsWith("(max)", StringComparison.Ordinal)) return int.MaxValue / 4;
        if (!type.Contains("char(", StringComparison.Ordinal)) return 8;
        var length = int.Parse(type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture);
        return type[0] == 'n' ? 2 * length : length;
    }
}
