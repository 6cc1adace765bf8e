using Microsoft.Data.Sqlite;
using Network.Data;
using Network.Tests.Schema;
using Network.Tests.Statements.Binding;
using NUnit.Framework;
using SQLitePCL;

namespace Network.Tests.Statements;

[TestFixture]
public sealed class StatementTests
{
    // The migrator's own table is made by a statement, not by a migration.
    private static readonly IReadOnlyDictionary<string, TableShape> s_tables = ServerSchema.Read(
    [
        .. Migrations.For(DatabaseProvider.SqlServer).Select(m => m.Script),
        .. AllStatements.List.Select(s => s.SqlServer).Where(t => t.Contains("CREATE TABLE", StringComparison.Ordinal)),
    ]).Tables;

    [Test]
    public void Statements_are_found() => Assert.That(AllStatements.List, Has.Count.GreaterThan(10).And.Some.Property("Name").EqualTo("Migrator.s_applied"));

    // Preparing changes nothing: all share one file, which none can write to.
    private static readonly Lazy<Task<TestDatabase>> s_database = new(() => TestDatabase.Create());

    [TestCaseSource(typeof(AllStatements), nameof(AllStatements.Cases))]
    public async Task SQLite_prepares(Statement statement)
    {
        await using var connection = await Open();

        Assert.That(SqliteStatement.Prepare(connection, statement.Sqlite).Errors, Is.Empty);
    }

    [TestCaseSource(typeof(AllStatements), nameof(AllStatements.Cases))]
    public void SQL_Server_would_bind(Statement statement) =>
        Assert.That(Binder.Bind(statement.SqlServer, s_tables).Errors, Is.Empty);

    [TestCaseSource(typeof(AllStatements), nameof(AllStatements.Cases))]
    public async Task Both_texts_take_the_same_parameters(Statement statement)
    {
        var (_, sqlite, sqlServer) = statement;
        await using var connection = await Open();

        Assert.That(SqliteStatement.Prepare(connection, sqlite).Parameters, Is.EqualTo(Binder.Bind(sqlServer, s_tables).Parameters));
    }

    [TestCaseSource(typeof(AllStatements), nameof(AllStatements.Cases))]
    public void Texts_keep_the_house_rules(Statement statement) => Assert.That(StatementRules.Breaches(statement), Is.Empty);

    private static async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection((await s_database.Value).Settings.ConnectionString + ";Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync();
        // Whoever closes the file as the last one has it alone for a moment.
        raw.sqlite3_busy_timeout(connection.Handle, 10_000);
        return connection;
    }
}
