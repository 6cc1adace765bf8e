using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>A connection that keeps the commands it was used for last, compiled. For one user at a time.</summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int Most = 100;

    private readonly Dictionary<string, Command> _commands = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private string? _expected;

    /// <summary>The text of the command that is created next: who creates it sets the text only afterwards.</summary>
    public void Expect(string text) => _expected = text;

    /// <summary>The kept command of the text that was expected, unless somebody is still reading from it.</summary>
    public override SqliteCommand CreateCommand()
    {
        if (_expected is not { } text) return base.CreateCommand();
        _expected = null;
        if (_commands.TryGetValue(text, out var kept)) return kept.TryUse() ? kept : base.CreateCommand();
        if (_order.Count == Most && _commands.Remove(_order.Dequeue(), out var oldest)) oldest.End();
        var made = new Command { Connection = this, CommandText = text };
        _commands[text] = made;
        _order.Enqueue(text);
        made.TryUse();
        return made;
    }

    protected override DbCommand CreateDbCommand() => CreateCommand();

    // A file is let go only when nothing compiled is left.
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _commands.Values) command.End();
            _commands.Clear();
            _order.Clear();
        }

        base.Dispose(disposing);
    }

    // Disposing it ends one use and keeps what is compiled.
    private sealed class Command : SqliteCommand
    {
        private bool _isUsed;
        private bool _isOver;

        public bool TryUse()
        {
            if (_isUsed) return false;
            return _isUsed = true;
        }

        public void End()
        {
            _isOver = true;
            if (!_isUsed) Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            _isUsed = false;
            if (_isOver || !disposing)
            {
                base.Dispose(disposing);
                return;
            }

            Parameters.Clear();
            Transaction = null;
        }
    }
}
