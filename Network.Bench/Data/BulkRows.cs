using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Bench.Data;

/// <summary>Adds rows to a SQLite file, many in a transaction. Values are stored as the product stores them; keys count from 1, the tables being empty.</summary>
internal sealed class BulkRows(SqliteConnection connection) : IDisposable
{
    private const int RowsOfTransaction = 200_000;
    private static readonly string s_quick = "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY";
    private static readonly string s_usual = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -2000; PRAGMA wal_checkpoint(TRUNCATE)";

    private readonly Dictionary<BulkTable, SqliteCommand> _commands = [];
    private readonly Dictionary<string, long> _last = [];
    private SqliteTransaction? _transaction;
    private int _pending;

    /// <summary>The key of the next row of a table.</summary>
    public long NextId(BulkTable table) => _last[table.Name] = _last.GetValueOrDefault(table.Name) + 1;

    public void Add(BulkTable table, params object?[] values)
    {
        var command = Command(table);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = Stored(values[i]);
        command.ExecuteNonQuery();
        if (++_pending >= RowsOfTransaction) Commit();
    }

    /// <summary>Adds a row under the next key, which is the first column.</summary>
    public long AddNew(BulkTable table, params object?[] values)
    {
        var id = NextId(table);
        Add(table, [id, .. values]);
        return id;
    }

    public void Begin() => connection.Execute(s_quick);

    public void End()
    {
        Commit();
        connection.Execute(s_usual);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _transaction?.Dispose();
    }

    private void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        (_transaction, _pending) = (null, 0);
    }

    private SqliteCommand Command(BulkTable table)
    {
        _transaction ??= connection.BeginTransaction(deferred: false);
        if (!_commands.TryGetValue(table, out var command))
        {
            command = _commands[table] = connection.CreateCommand();
            command.CommandText = table.Statement;
            foreach (var column in table.Columns) command.Parameters.Add(new SqliteParameter("@" + column, DBNull.Value));
        }

        command.Transaction = _transaction;
        return command;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? 1 : 0,
        Enum name => name.ToString(),
        _ => value,
    };
}
