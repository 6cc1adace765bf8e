using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>
/// Opens connections and transactions. Reads never wait for writes; on SQLite writes go one at a time through a gate in the process
/// (measured many times faster than letting the file lock decide) and wait for other processes by the busy timeout.
/// </summary>
public sealed class Database : IDisposable
{
    private const int DeadlockVictim = 1205;
    private const int DeadlockTries = 5;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqliteConnections? _files;

    /// <summary>Takes the settings as they are; nothing is opened yet.</summary>
    public Database(DatabaseSettings settings)
    {
        SqlTypes.Register();
        Provider = settings.Provider;
        _connectionString = Provider == DatabaseProvider.Sqlite ? ForSqlite(settings.ConnectionString) : settings.ConnectionString;
        if (Provider == DatabaseProvider.Sqlite) _files = new SqliteConnections(_connectionString);
    }

    /// <summary>Which product this is.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>Runs reads on one connection, outside any transaction.</summary>
    public async Task<T> Read<T>(Func<SqlRunner, Task<T>> work, CancellationToken stop = default)
    {
        if (_files is not null) return await InFile(connection => work(new SqlRunner(connection, null, Provider, stop)), stop);
        await using var connection = await Open(stop);
        return await work(new SqlRunner(connection, null, Provider, stop));
    }

    /// <summary>
    /// Runs one transaction: all of it or nothing. An exception rolls back. On SQL Server a deadlock victim is run again, so the
    /// work must have no effect outside the database.
    /// </summary>
    public async Task<T> Write<T>(Func<SqlRunner, Task<T>> work, CancellationToken stop = default)
    {
        if (Provider == DatabaseProvider.SqlServer) return await WriteToServer(work, stop);
        await _gate.WaitAsync(stop);
        try
        {
            return await InFile(async connection =>
            {
                await using var transaction = connection.BeginTransaction(deferred: false);
                return await Commit(work, connection, transaction, stop);
            }, stop);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<SqlRunner, Task> work, CancellationToken stop = default) =>
        Write(async sql => { await work(sql); return true; }, stop);

    /// <summary>An open connection, for the migrator.</summary>
    internal async Task<DbConnection> Open(CancellationToken stop)
    {
        DbConnection connection = Provider == DatabaseProvider.SqlServer
            ? new SqlConnection(_connectionString)
            : new SqliteConnection(_connectionString);
        await connection.OpenAsync(stop);
        if (connection is SqliteConnection sqlite) await SqliteFile.Prepare(sqlite, stop);
        return connection;
    }

    /// <summary>Closes what is pooled, so that a file can be deleted.</summary>
    public void Dispose()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            using var connection = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(connection);
        }

        _files?.Dispose();
        _gate.Dispose();
    }

    private async Task<T> InFile<T>(Func<KeptConnection, Task<T>> work, CancellationToken stop)
    {
        var connection = await _files!.Take(stop);
        try
        {
            return await work(connection);
        }
        finally
        {
            _files.GiveBack(connection);
        }
    }

    private async Task<T> WriteToServer<T>(Func<SqlRunner, Task<T>> work, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await Open(stop);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
                return await Commit(work, connection, transaction, stop);
            }
            catch (SqlException e) when (e.Number == DeadlockVictim && attempt < DeadlockTries)
            {
                // The server rolled everything back; the next round starts from what the other one wrote.
            }
        }
    }

    private async Task<T> Commit<T>(
        Func<SqlRunner, Task<T>> work, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var result = await work(new SqlRunner(connection, transaction, Provider, stop));
        await transaction.CommitAsync(stop);
        return result;
    }

    private static string ForSqlite(string connectionString) => new SqliteConnectionStringBuilder(connectionString)
    {
        DefaultTimeout = 30,
        Cache = SqliteCacheMode.Default,
    }.ToString();
}
