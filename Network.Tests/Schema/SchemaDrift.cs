namespace Network.Tests.Schema;

/// <summary>Says in words where two schemas differ. Types differ by nature: see <see cref="Fits"/>.</summary>
internal static class SchemaDrift
{
    public static IReadOnlyList<string> Between(
        IReadOnlyDictionary<string, TableShape> embedded, IReadOnlyDictionary<string, TableShape> server)
    {
        var missing = embedded.Keys.Except(server.Keys).Select(t => $"{t}: only in db/sqlite")
            .Concat(server.Keys.Except(embedded.Keys).Select(t => $"{t}: only in db/sqlserver"));
        return [.. missing, .. embedded.Keys.Intersect(server.Keys).SelectMany(t => Between(embedded[t], server[t]))];
    }

    /// <summary>True where the server's type holds just what the embedded one does.</summary>
    public static bool Fits(string embedded, string server) => embedded switch
    {
        "INTEGER" => server is "bigint" or "int" or "bit",
        "TEXT" => server is "datetime2(3)" or "date" or "time(0)" || server.StartsWith("varchar(", StringComparison.Ordinal) || server.StartsWith("nvarchar(", StringComparison.Ordinal),
        "REAL" => server is "float",
        "BLOB" => server is "varbinary(max)",
        _ => false,
    };

    private static IEnumerable<string> Between(TableShape embedded, TableShape server)
    {
        var table = embedded.Name;
        return new[]
        {
            Compare("columns in order", string.Join(' ', embedded.Columns.Select(c => c.Name)), string.Join(' ', server.Columns.Select(c => c.Name))),
            Compare("primary key", embedded.PrimaryKey, server.PrimaryKey),
            Compare("unique constraints", string.Join("; ", embedded.Uniques), string.Join("; ", server.Uniques)),
            Compare("foreign keys", string.Join("; ", embedded.ForeignKeys), string.Join("; ", server.ForeignKeys)),
            Compare("indexes", string.Join("; ", embedded.Indexes), string.Join("; ", server.Indexes.Select(InOneKey))),
            Compare("checks", string.Join("; ", embedded.Checks), string.Join("; ", server.Checks)),
            Compare("constraint names", Names(embedded), Names(server)),
        }.OfType<string>().Concat(embedded.Columns.SelectMany(Column)).Select(d => $"{table}: {d}");

        IEnumerable<string> Column(ColumnShape one)
        {
            if (server.Column(one.Name) is not { } other) yield break;
            if (!Fits(one.Type, other.Type)) yield return $"{one.Name} is {one.Type} and {other.Type}";
            if (one.Nullable != other.Nullable) yield return $"{one.Name} may be null in only one";
            if (one.IsGenerated != other.IsGenerated) yield return $"{one.Name} is given by the database in only one";
            if (one.HasDefault != other.HasDefault) yield return $"{one.Name} has a default in only one";
        }
    }

    private static string? Compare(string what, string embedded, string server) =>
        embedded == server ? null : $"{what} are [{embedded}] in SQLite and [{server}] on the server";

    // What is too long for a key of the server stands beside it; SQLite knows neither that bound nor INCLUDE, and has it in the key, last.
    private static string InOneKey(string index) => index.Replace(") INCLUDE (", ",", StringComparison.Ordinal);

    // SQLite's generated key must be declared with its column, where it can have no name.
    private static string Names(TableShape table) => string.Join(' ', table.ConstraintNames.Where(n => n != $"PK_{table.Name}"));
}
