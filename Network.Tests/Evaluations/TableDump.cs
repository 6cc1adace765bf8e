using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Network.Tests.Evaluations;

/// <summary>Every value of every table of a SQLite file, as whoever has the file can read it.</summary>
internal static class TableDump
{
    /// <summary>By table, a row a line, in the order in which the rows are stored.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        return tables.ToDictionary(t => t, IReadOnlyList<string> (t) => Rows(connection, $"SELECT * FROM \"{t}\" NOT INDEXED"));
    }

    /// <summary>What one query answers; null where it is an error.</summary>
    public static IReadOnlyList<string>? Ask(string connectionString, string query)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        try
        {
            return Rows(connection, query);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
