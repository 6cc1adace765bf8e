using System.Data.Common;
using Dapper;

namespace Network.Data;

/// <summary>Runs statements on one open connection, inside its transaction where there is one. Not for use by two at once.</summary>
public sealed class SqlRunner
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly DatabaseProvider _provider;
    private readonly CancellationToken _stop;

    internal SqlRunner(DbConnection connection, DbTransaction? transaction, DatabaseProvider provider, CancellationToken stop)
    {
        _connection = connection;
        _transaction = transaction;
        _provider = provider;
        _stop = stop;
    }

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> List<T>(Sql statement, object? values = null) =>
        (await _connection.QueryAsync<T>(Command(statement, values))).AsList();

    /// <summary>The one row, or null where there is none.</summary>
    public Task<T?> Find<T>(Sql statement, object? values = null) =>
        _connection.QuerySingleOrDefaultAsync<T?>(Command(statement, values));

    /// <summary>The first column of the first row; default where there is no row or it is null.</summary>
    public Task<T?> Value<T>(Sql statement, object? values = null) => _connection.ExecuteScalarAsync<T?>(Command(statement, values));

    /// <summary>How many rows were changed. A sequence of values runs the statement once for each.</summary>
    public Task<int> Change(Sql statement, object? values = null) => _connection.ExecuteAsync(Command(statement, values));

    /// <summary>Rows as they are read, for exports: never all in memory. Only inside the delegate that was given this runner, and only into row records.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Sql statement, object? values = null)
    {
        await using var reader = await _connection.ExecuteReaderAsync(Command(statement, values));
        var parse = reader.GetRowParser<T>();
        while (await reader.ReadAsync(_stop)) yield return parse(reader);
    }

    private CommandDefinition Command(Sql statement, object? values) =>
        new(statement.For(_provider), values, _transaction, cancellationToken: _stop);
}
