using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>What is particular to the embedded database: its file and its modes.</summary>
internal static class SqliteFile
{
    // The journal mode is kept in the file; asking for it again costs nothing. Synchronous belongs to the connection:
    // NORMAL survives a killed process, and a power cut loses at most the last moments, never the file.
    private static readonly Sql s_modes = new(
        sqlite: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000",
        sqlServer: "SELECT 0");

    public static Task Prepare(SqliteConnection connection, CancellationToken stop) =>
        ((DbConnection)connection).ExecuteAsync(new CommandDefinition(s_modes.For(DatabaseProvider.Sqlite), cancellationToken: stop));

    /// <summary>True where the exception says that a unique key was hit (SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY).</summary>
    public static bool IsUniqueViolation(SqliteException e) => e.SqliteExtendedErrorCode is 2067 or 1555;
}
