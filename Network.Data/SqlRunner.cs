using System.Data.Common;
using System.Diagnostics.Metrics;
using Dapper;

namespace Network.Data;

/// <summary>Runs statements on one open connection, inside its transaction where there is one. Not for use by two at once.</summary>
public sealed class SqlRunner
{
    /// <summary>The meter that counts <c>statements</c>, each where it is sent: <c>dotnet-counters monitor --counters Network.Data</c>.</summary>
    public const string MeterName = "Network.Data";

    private static readonly Meter s_meter = new(MeterName);
    private static readonly Counter<long> s_statements = s_meter.CreateCounter<long>("statements", description: "Statements sent to the database");

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

    /// <summary>Several questions in one: a statement of as many SELECTs, whose answers are read in their order by what is passed.</summary>
    public async Task<T> Several<T>(Sql statement, object? values, Func<SqlAnswers, Task<T>> read)
    {
        await using var answers = await _connection.QueryMultipleAsync(Command(statement, values));
        return await read(new SqlAnswers(answers));
    }

    /// <summary>How many rows were changed. A sequence of values runs the statement once for each.</summary>
    public Task<int> Change(Sql statement, object? values = null) => _connection.ExecuteAsync(Command(statement, values));

    /// <summary>Rows as they are read, for exports: never all in memory. Only inside the delegate that was given this runner, and only into row records.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Sql statement, object? values = null)
    {
        await using var reader = await _connection.ExecuteReaderAsync(Command(statement, values));
        var parse = reader.GetRowParser<T>();
        while (await reader.ReadAsync(_stop)) yield return parse(reader);
    }

    private CommandDefinition Command(Sql statement, object? values)
    {
        s_statements.Add(1);
        var text = statement.For(_provider);
        (_connection as KeptConnection)?.Expect(text);
        return new(text, values, _transaction, cancellationToken: _stop);
    }
}
