using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>Says why a database cannot be used, in a sentence for whoever runs the program.</summary>
public static class DatabaseTrouble
{
    /// <summary>The sentence; null where the exception is not a database's. Holds no password.</summary>
    public static string? Describe(Exception e, DatabaseSettings settings) => e switch
    {
        MigrationException migration => migration.Message,
        SqliteException sqlite => OfFile(sqlite, new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource),
        SqlException server => OfServer(server, new SqlConnectionStringBuilder(settings.ConnectionString)),
        _ => null,
    };

    // The numbers are SQLite's result codes, https://sqlite.org/rescode.html.
    private static string OfFile(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        5 or 6 => $"The database file {file} is locked by another program; stop that one first.",
        8 or 14 => $"The database file {file} cannot be written to; make it and its folder writable, or name another in Database:ConnectionString.",
        13 => $"The disk is full: the database file {file} cannot grow.",
        10 => $"The disk that holds the database file {file} gives errors.",
        11 or 26 => $"The file {file} is damaged or no SQLite database; put a backup in its place, or name another in Database:ConnectionString.",
        _ => $"The database file {file} cannot be brought up to date: {e.Message}",
    };

    private static string OfServer(SqlException e, SqlConnectionStringBuilder parts) => e.Number switch
    {
        18456 => $"SQL Server {parts.DataSource} refused the login{User(parts)}; Database:ConnectionString has the name and the password.",
        4060 => $"SQL Server {parts.DataSource} has no database {parts.InitialCatalog} that may be opened{User(parts)}; make it, or name another in Database:ConnectionString.",
        _ when e.Class >= 20 || e.Number == -2 => $"SQL Server {parts.DataSource} does not answer; is it running, and is the server in Database:ConnectionString right?",
        _ => $"The database {parts.InitialCatalog} on {parts.DataSource} cannot be brought up to date: {e.Message}",
    };

    private static string User(SqlConnectionStringBuilder parts) => parts.UserID.Length > 0 ? $" of {parts.UserID}" : "";
}
