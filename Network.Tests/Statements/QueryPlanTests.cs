using Dapper;
using Microsoft.Data.Sqlite;
using Network.Tests.Bench;
using Network.Tests.Statements.Binding;
using NUnit.Framework;

namespace Network.Tests.Statements;

/// <summary>No statement reads the whole of a table that grows with use: SQLite says how it would go about each in a database with 100 000 registrations.</summary>
[TestFixture]
public sealed class QueryPlanTests
{
    // Tables that stay small however much the product is used, and why.
    private static readonly Dictionary<string, string> s_small = new()
    {
        ["Fylke"] = "15 in the country",
        ["Kommune"] = "357 in the country",
        ["Migration"] = "one row for each step of the schema",
        ["DataProtectionKey"] = "a new key every ninety days",
        ["JobRun"] = "one row for each scheduled job",
        ["LearningNetwork"] = "some hundred in the largest installation, and lists of them are short",
        ["NetworkContact"] = "a few for each network",
        ["NetworkReminder"] = "three for each network",
    };

    // Statements that do read the whole, and why that is right.
    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["DeletedTraces.s_answers"] = "when a person is deleted; an address within a kommune's answer has no key to look by, and there is one answer for each kommune and network",
        ["DeletedTraces.s_history"] = "when a person is deleted; the history knows names alone",
        ["OwnListingRows.s_answers"] = "when a person asks for all that is stored of them; as above",
        ["ExperienceLinkStore.s_own"] = "experiences are some thousands in a country, and who may open one is asked of each",
        ["ExperienceListStore.s_count"] = "as above",
        ["ExperienceListStore.s_kommuner"] = "as above",
        ["ExperienceListStore.s_page"] = "as above",
        ["ExperienceListStore.s_tools"] = "as above",
        ["OwnExperienceStore.s_own"] = "as above",
        ["FileReferenceStore.s_referred"] = "once a day, to delete files that nothing refers to",
        ["MaterialCleanStore.s_uploads"] = "uploads under way; gone when done",
        ["CountUpkeepStore.s_different"] = "once a night, to count anew",
        ["CountUpkeepStore.s_seatsDiffer"] = "once a night, to count anew",
        ["ListedRows.s_withText"] = "the full-text index is asked for parts of words; SQLite calls that a scan",
        ["DueDigestStore.s_queue"] = "those who chose a digest, in the first hours of a month until each has theirs",
        ["OutboxHealth.s_due"] = "reads the index of unsent mail alone",
        ["OutboxStore.s_anyDue"] = "reads that index from its most urgent end until it finds one",
        ["OutboxStore.s_lease"] = "reads that index from its most urgent end until it has enough",
        ["SearchRows.s_matching"] = "the full-text index is asked for the words; SQLite calls that a scan",
        ["SearchRows.s_newest"] = "reads an index from its newest end until the page is full",
        ["SearchRows.s_plain"] = "SQL Server's plain search; SQLite prepares it and does not run it",
        ["SearchSuggestion.s_words"] = "asked for words that begin alike, of the full-text index; SQLite calls that a scan",
        ["SearchUpkeepStore.s_documents"] = "once a night, to find what is not to be found any more",
    };

    [Test]
    public async Task No_statement_reads_the_whole_of_a_table_that_grows()
    {
        await using var connection = new SqliteConnection((await LargeDatabase.Get()).Settings.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        var scans = AllStatements.List.Where(s => !s_reasons.ContainsKey(s.Name))
            .SelectMany(s => Scans(connection, s.Sqlite).Select(table => $"{s.Name} reads all of {table}")).Distinct();
        Assert.That(string.Join('\n', scans), Is.Empty);
    }

    [Test]
    public async Task Along_a_list_words_are_looked_for_in_the_index_alone()
    {
        await using var connection = new SqliteConnection((await LargeDatabase.Get()).Settings.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        foreach (var statement in AllStatements.List.Where(s => s.Name is "ListOrders.s_all" or "ListOrders.s_kommune" or "ListOrders.s_kommuner" or "ListOrders.s_role"))
        {
            var list = connection.Query<PlanRow>("EXPLAIN QUERY PLAN " + statement.Sqlite).Select(r => r.Detail).Single(step => step.Contains(" r ", StringComparison.Ordinal));
            Assert.That(list, Does.Contain("USING COVERING INDEX"), statement.Name);
        }
    }

    private static IEnumerable<string> Scans(SqliteConnection connection, string text)
    {
        foreach (var statement in SqliteStatement.Split(connection, DapperList.AsOneValue(text)))
        {
            // Where a row is added, SQLite lists how it would look for rows that point to nothing: it does so only where there are some, and there are none.
            if (statement.StartsWith("CREATE", StringComparison.OrdinalIgnoreCase) || statement.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var step in connection.Query<PlanRow>("EXPLAIN QUERY PLAN " + statement).Select(r => r.Detail))
            {
                if (!step.StartsWith("SCAN ", StringComparison.Ordinal) || step.Contains("SUBQUERY", StringComparison.Ordinal) || step.Contains("CONSTANT ROW", StringComparison.Ordinal)) continue;
                var table = step.Replace("SCAN TABLE ", "", StringComparison.Ordinal).Split(' ')[0];
                if (!s_small.ContainsKey(table) && statement.Contains(table, StringComparison.Ordinal)) yield return $"{table} ({step})";
            }
        }
    }

    private sealed record PlanRow
    {
        public string Detail { get; init; } = "";
    }
}
