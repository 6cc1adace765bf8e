using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>
/// Open connections to one file, each with what it has compiled: telling SQLite the same statement again costs more than most answers. As many as work at
/// once; a few are kept for the next.
/// </summary>
internal sealed class SqliteConnections(string connectionString) : IDisposable
{
    private const int Kept = 8;

    // The pool of the library forgets what was compiled.
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
    private readonly ConcurrentBag<KeptConnection> _idle = [];
    private bool _isDisposed;

    public async ValueTask<KeptConnection> Take(CancellationToken stop)
    {
        if (_idle.TryTake(out var idle)) return idle;
        var made = new KeptConnection(_connectionString);
        try
        {
            await made.OpenAsync(stop);
            await SqliteFile.Prepare(made, stop);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    public void GiveBack(KeptConnection connection)
    {
        if (_isDisposed || _idle.Count >= Kept) connection.Dispose();
        else _idle.Add(connection);
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var idle)) idle.Dispose();
    }
}
