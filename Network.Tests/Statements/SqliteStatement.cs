using Microsoft.Data.Sqlite;
using Network.Tests.Statements.Binding;
using SQLitePCL;

namespace Network.Tests.Statements;

/// <summary>Lets SQLite prepare a text, statement by statement, without running it.</summary>
internal static class SqliteStatement
{
    /// <summary>What SQLite has against the text, and which parameters it takes, with their @.</summary>
    public static (IReadOnlyList<string> Errors, IReadOnlyCollection<string> Parameters) Prepare(SqliteConnection open, string text)
    {
        var parameters = new SortedSet<string>(StringComparer.Ordinal);
        var rest = DapperList.AsOneValue(text);
        while (rest.Trim().Length > 0)
        {
            var code = raw.sqlite3_prepare_v2(open.Handle, rest, out var prepared, out var tail);
            using (prepared)
            {
                if (code != raw.SQLITE_OK) return ([raw.sqlite3_errmsg(open.Handle).utf8_to_string()], parameters);
                for (var i = 1; i <= raw.sqlite3_bind_parameter_count(prepared); i++) parameters.Add(raw.sqlite3_bind_parameter_name(prepared, i).utf8_to_string());
            }

            rest = tail;
        }

        return ([], parameters);
    }

    /// <summary>The statements of a text that SQLite takes, one by one.</summary>
    public static IEnumerable<string> Split(SqliteConnection open, string text)
    {
        for (var rest = text; rest.Trim().Length > 0;)
        {
            if (raw.sqlite3_prepare_v2(open.Handle, rest, out var prepared, out var tail) != raw.SQLITE_OK) throw new ArgumentException($"SQLite does not take: {rest}", nameof(text));
            prepared.Dispose();
            yield return rest[..^tail.Length].Trim();
            rest = tail;
        }
    }
}
