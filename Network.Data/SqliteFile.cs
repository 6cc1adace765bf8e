using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>What is particular to the embedded database: its file and its modes.</summary>
internal static class SqliteFile
{
    // The journal mode is kept in the file. The others belong to the connection: NORMAL survives a killed process, and a power cut loses at most the last
    // moments, never the file.
    private static readonly Sql s_modes = new(
        sqlite: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON",
        sqlServer: "SELECT 0");

    private static readonly ConditionalWeakTable<object, object> s_prepared = [];

    /// <summary>Sets the modes of a connection; one from the pool has them.</summary>
    public static async ValueTask Prepare(SqliteConnection connection, CancellationToken stop)
    {
        if (s_prepared.TryGetValue(connection.Handle!, out _)) return;
        await ((DbConnection)connection).ExecuteAsync(new CommandDefinition(s_modes.For(DatabaseProvider.Sqlite), cancellationToken: stop));
        s_prepared.AddOrUpdate(connection.Handle!, connection.Handle!);
    }

    /// <summary>True where the exception says that a unique key was hit (SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY).</summary>
    public static bool IsUniqueViolation(SqliteException e) => e.SqliteExtendedErrorCode is 2067 or 1555;
}
