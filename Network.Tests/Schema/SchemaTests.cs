using Dapper;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Network.Tests.Schema;

[TestFixture]
public sealed class SchemaTests
{
    [Test]
    public async Task The_two_schemas_are_the_same()
    {
        await using var test = await TestDatabase.Create();
        var embedded = await EmbeddedSchema.Read(test.Settings.ConnectionString);

        Assert.That(embedded, Has.Count.GreaterThan(15));
        Assert.That(SchemaDrift.Between(embedded, ServerSchema.Migrated.Tables), Is.Empty);
    }

    [Test]
    public async Task A_missing_table_is_told()
    {
        var drift = await Drift("CREATE TABLE One (A INTEGER NULL)", "CREATE TABLE Other (A int NULL)");
        Assert.That(drift, Is.EqualTo("One: only in db/sqlite\nOther: only in db/sqlserver"));
    }

    [TestCase("Id INTEGER NOT NULL, Name TEXT NULL", "Id bigint NOT NULL, Name nvarchar(9) NULL", "")]
    [TestCase("Name TEXT NULL, Id INTEGER NOT NULL", "Id bigint NOT NULL, Name nvarchar(9) NULL", "columns in order")]
    [TestCase("Id INTEGER NOT NULL", "Id bigint NULL", "may be null in only one")]
    [TestCase("Id INTEGER NOT NULL", "Id nvarchar(9) NOT NULL", "Id is INTEGER and nvarchar(9)")]
    [TestCase("Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "Id bigint NOT NULL, CONSTRAINT PK_Thing PRIMARY KEY (Id)", "given by the database")]
    [TestCase("Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "Id bigint IDENTITY(1,1) NOT NULL, CONSTRAINT PK_Thing PRIMARY KEY (Id)", "")]
    [TestCase("A TEXT NOT NULL, CONSTRAINT PK_Thing PRIMARY KEY (A)", "A varchar(9) NOT NULL", "primary key")]
    [TestCase("A TEXT NOT NULL, CONSTRAINT UQ_A UNIQUE (A)", "A varchar(9) NOT NULL", "unique constraints")]
    [TestCase("A TEXT NOT NULL, CONSTRAINT UQ_A UNIQUE (A)", "A varchar(9) NOT NULL, CONSTRAINT UQ_B UNIQUE (A)", "constraint names")]
    [TestCase("A INTEGER NOT NULL, CONSTRAINT FK_A FOREIGN KEY (A) REFERENCES Thing (A)", "A int NOT NULL", "foreign keys")]
    [TestCase("A INTEGER NOT NULL, CONSTRAINT FK_A FOREIGN KEY (A) REFERENCES Thing (A) ON DELETE CASCADE", "A int NOT NULL, CONSTRAINT FK_A FOREIGN KEY (A) REFERENCES Thing (A)", "foreign keys")]
    [TestCase("A TEXT NOT NULL, CONSTRAINT CK_A CHECK (A IN ('x', 'y'))", "A varchar(9) NOT NULL, CONSTRAINT CK_A CHECK (A IN ('x', 'z'))", "checks")]
    [TestCase("A TEXT NOT NULL, CONSTRAINT CK_A CHECK (A IN ('x', 'y'))", "A varchar(9) NOT NULL, CONSTRAINT CK_A CHECK (A  IN ( 'x',\n 'y' ))", "")]
    [TestCase("A TEXT NOT NULL DEFAULT ''", "A varchar(9) NOT NULL", "default")]
    public async Task A_difference_is_told(string embedded, string server, string told)
    {
        var drift = await Drift($"CREATE TABLE Thing ({embedded})", $"CREATE TABLE Thing ({server})");
        Assert.That(drift, told.Length == 0 ? Is.Empty : Does.Contain(told));
    }

    [TestCase("CREATE INDEX IX_A ON Thing (A)", "CREATE INDEX IX_A ON Thing (A)", "")]
    [TestCase("CREATE INDEX IX_A ON Thing (A)", "CREATE UNIQUE INDEX IX_A ON Thing (A)", "indexes")]
    [TestCase("CREATE INDEX IX_A ON Thing (A DESC)", "CREATE INDEX IX_A ON Thing (A)", "indexes")]
    [TestCase("CREATE INDEX IX_A ON Thing (A) WHERE A IS NOT NULL", "CREATE INDEX IX_A ON Thing (A)", "indexes")]
    [TestCase("CREATE INDEX IX_A ON Thing (A) WHERE A IS NOT NULL", "CREATE INDEX IX_A ON Thing (A) WHERE A IS NOT NULL", "")]
    public async Task An_index_that_differs_is_told(string embedded, string server, string told)
    {
        var drift = await Drift($"CREATE TABLE Thing (A INTEGER NULL); {embedded}", $"CREATE TABLE Thing (A int NULL); {server}");
        Assert.That(drift, told.Length == 0 ? Is.Empty : Does.Contain(told));
    }

    [TestCase("CREATE VIRTUAL TABLE Words USING fts5(A); CREATE VIRTUAL TABLE Word USING fts5vocab('Words', 'row')", "")]
    [TestCase("CREATE TABLE Words_data (A INTEGER NULL)", "Words_data: only in db/sqlite")]
    [TestCase("CREATE VIRTUAL TABLE Words USING fts5(A); CREATE TABLE Words_more (A INTEGER NULL)", "Words_more: only in db/sqlite")]
    public async Task A_full_text_index_is_only_in_SQLite_and_nothing_else_is(string embedded, string told) =>
        Assert.That(await Drift($"CREATE TABLE Thing (A INTEGER NULL); {embedded}", "CREATE TABLE Thing (A int NULL)"), Is.EqualTo(told));

    private static async Task<string> Drift(string embedded, string server)
    {
        var file = TestDatabase.ForFile(TestFolder.NewPath(".db")).ConnectionString + ";Pooling=False";
        await using (var connection = new SqliteConnection(file)) await connection.ExecuteAsync(embedded);
        return string.Join('\n', SchemaDrift.Between(await EmbeddedSchema.Read(file), ServerSchema.Read([server]).Tables));
    }
}
