using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>
/// Open connections to one file, each with what it has compiled: telling SQLite the same statement again costs more than most answers. As many as work at
/// once; a few are kept for the next, who takes the one used last: it knows most, and the others stay small.
/// </summary>
internal sealed class SqliteConnections(string connectionString) : IDisposable
{
    // Reading waits for the processor, so that few do at once.
    private static readonly int s_kept = 2 + (2 * Environment.ProcessorCount);

    // The pool of the library forgets what was compiled.
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
    private readonly Lock _gate = new();
    private readonly Stack<KeptConnection> _idle = new();
    private bool _isDisposed;

    public async ValueTask<KeptConnection> Take(CancellationToken stop)
    {
        lock (_gate)
        {
            if (_idle.TryPop(out var idle)) return idle;
        }

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
        lock (_gate)
        {
            if (!_isDisposed && _idle.Count < s_kept)
            {
                _idle.Push(connection);
                return;
            }
        }

        connection.Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            while (_idle.TryPop(out var idle)) idle.Dispose();
        }
    }
}
