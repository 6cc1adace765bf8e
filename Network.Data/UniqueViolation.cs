using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>Recognises the one database error that the product expects: a row with that unique key exists already.</summary>
public static class UniqueViolation
{
    /// <summary>True for SQLite's and SQL Server's (2601, 2627) errors for a doubled key.</summary>
    public static bool Is(Exception e) => e switch
    {
        SqliteException sqlite => SqliteFile.IsUniqueViolation(sqlite),
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
