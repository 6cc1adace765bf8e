using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Tests.Schema;

/// <summary>The tables of a SQLite file as they really are, asked from the file itself.</summary>
internal static partial class EmbeddedSchema
{
    // What FTS5 keeps a full-text index in.
    private static readonly string[] s_shadows = ["_data", "_idx", "_content", "_docsize", "_config"];

    /// <summary>All tables but the migrator's own record, SQLite's, and full-text indexes, which only SQLite has.</summary>
    public static async Task<IReadOnlyDictionary<string, TableShape>> Read(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        var tables = (await connection.QueryAsync<(string Name, string Text)>(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'Migration'")).ToList();
        var ofIndexes = tables.Where(t => IsVirtual(t.Text)).SelectMany(t => s_shadows.Select(s => t.Name + s).Append(t.Name)).ToHashSet();
        return tables.Where(t => !ofIndexes.Contains(t.Name)).Select(t => Read(connection, t.Name, t.Text)).ToDictionary(t => t.Name);
    }

    private static bool IsVirtual(string text) => text.StartsWith("CREATE VIRTUAL TABLE", StringComparison.OrdinalIgnoreCase);

    private static TableShape Read(SqliteConnection connection, string name, string text)
    {
        var table = new TableShape(name);
        var columns = connection.Query<ColumnRow>("SELECT name, type, \"notnull\" AS Required, dflt_value AS Fallback, pk FROM pragma_table_info(@name)", new { name }).ToList();
        var generated = text.Contains("AUTOINCREMENT", StringComparison.OrdinalIgnoreCase);
        table.Columns.AddRange(columns.Select(c => new ColumnShape(c.Name, c.Type, !c.Required, generated && c.Pk > 0, c.Fallback is not null)));
        table.PrimaryKey = string.Join(',', columns.Where(c => c.Pk > 0).OrderBy(c => c.Pk).Select(c => c.Name));
        ReadIndexes(connection, table);
        ReadForeignKeys(connection, table);
        foreach (Match match in Constraint().Matches(text)) table.ConstraintNames.Add(match.Groups[1].Value);
        foreach (Match match in Check().Matches(text)) table.Checks.Add(match.Groups[1].Value, ServerScript.EvenBlanks(match.Groups[2].Value));
        return table;
    }

    private static void ReadIndexes(SqliteConnection connection, TableShape table)
    {
        var indexes = connection.Query<IndexRow>(
            """
            SELECT l.name, l."unique" AS IsUnique, l.origin, m.sql AS Text
            FROM pragma_index_list(@name) l LEFT JOIN sqlite_master m ON m.name = l.name
            """,
            new { name = table.Name }).ToList();
        foreach (var index in indexes.Where(i => i.Origin != "pk"))
        {
            var columns = string.Join(',', connection.Query<string>(
                "SELECT name || CASE WHEN \"desc\" = 1 THEN ' DESC' ELSE '' END FROM pragma_index_xinfo(@name) WHERE key = 1 ORDER BY seqno", new { name = index.Name }));
            if (index.Origin == "u") table.Uniques.Add(columns);
            else table.Indexes.Add($"{(index.IsUnique ? "UNIQUE " : "")}{index.Name} ({columns}){Filter(index.Text)}");
        }
    }

    private static void ReadForeignKeys(SqliteConnection connection, TableShape table)
    {
        var parts = connection.Query<KeyRow>(
            "SELECT id, \"table\" AS Target, \"from\" AS Source, \"to\" AS Referenced, on_delete AS OnDelete FROM pragma_foreign_key_list(@name) ORDER BY id, seq",
            new { name = table.Name });
        foreach (var key in parts.GroupBy(p => p.Id))
        {
            var onDelete = key.First().OnDelete switch { "CASCADE" => " Cascade", "SET NULL" => " SetNull", _ => "" };
            var from = string.Join(',', key.Select(p => p.Source));
            table.ForeignKeys.Add($"{from} -> {key.First().Target}({string.Join(',', key.Select(p => p.Referenced))}){onDelete}");
        }
    }

    private static string Filter(string? indexText)
    {
        var at = indexText?.IndexOf(" WHERE ", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? "" : ServerScript.EvenBlanks(indexText![at..]).Insert(0, " ");
    }

    [GeneratedRegex(@"\bCONSTRAINT\s+(\w+)")]
    private static partial Regex Constraint();

    // The condition ends where its parentheses do.
    [GeneratedRegex(@"\bCONSTRAINT\s+(\w+)\s+CHECK\s*\(((?:[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)")]
    private static partial Regex Check();

    private sealed record ColumnRow
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public bool Required { get; init; }

        public string? Fallback { get; init; }

        public int Pk { get; init; }
    }

    private sealed record IndexRow
    {
        public string Name { get; init; } = "";

        public bool IsUnique { get; init; }

        public string Origin { get; init; } = "";

        public string? Text { get; init; }
    }

    private sealed record KeyRow
    {
        public int Id { get; init; }

        public string Target { get; init; } = "";

        public string Source { get; init; } = "";

        public string Referenced { get; init; } = "";

        public string OnDelete { get; init; } = "";
    }
}
