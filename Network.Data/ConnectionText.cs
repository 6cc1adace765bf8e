using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>Checks connection strings before anything is opened. They may hold a password, so nothing here tells what stands in them.</summary>
public static class ConnectionText
{
    /// <summary>
    /// The connection string with the SQLite file's path made absolute. Null where the product does not understand it, where it names no
    /// file or no server and database, or where it names a database in memory (each connection would see its own).
    /// </summary>
    public static string? Check(DatabaseProvider provider, string text, string contentRoot)
    {
        try
        {
            return provider == DatabaseProvider.SqlServer ? OfServer(text) : OfFile(text, contentRoot);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The database's file; null on SQL Server.</summary>
    public static string? FileOf(DatabaseSettings settings) => settings.Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource
        : null;

    /// <summary>Where the data is, for people: the file, or the database and its server.</summary>
    public static string Place(DatabaseSettings settings)
    {
        if (FileOf(settings) is { } file) return file;
        var parts = new SqlConnectionStringBuilder(settings.ConnectionString);
        return $"{parts.InitialCatalog} on {parts.DataSource}";
    }

    private static string? OfFile(string text, string contentRoot)
    {
        var parts = new SqliteConnectionStringBuilder(text);
        if (parts.Mode == SqliteOpenMode.Memory || parts.DataSource is "" or ":memory:") return null;
        if (parts.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return null;
        parts.DataSource = Path.GetFullPath(parts.DataSource, contentRoot);
        return parts.ToString();
    }

    private static string? OfServer(string text)
    {
        var parts = new SqlConnectionStringBuilder(text);
        return parts is { DataSource.Length: > 0, InitialCatalog.Length: > 0 } ? parts.ToString() : null;
    }
}
