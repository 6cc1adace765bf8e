using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Network.Tests.Statements;

[TestFixture]
public sealed class StatementRulesTests
{
    [TestCase("SELECT Id FROM Person WHERE NameKey LIKE @part ESCAPE '!'", "")]
    [TestCase("SELECT Id FROM Person WHERE Name LIKE @part", "LIKE without ESCAPE '!'")]
    [TestCase("SELECT Id FROM Person WHERE Name LIKE @a ESCAPE '!' OR Email LIKE @a ESCAPE '?'", "LIKE without ESCAPE '!'")]
    [TestCase("SELECT Id AS \"Nr\" FROM Person", "double quotes")]
    [TestCase("SELECT p.* FROM Person p", "SELECT *")]
    [TestCase("SELECT Id FROM Person WHERE CreatedAt < CURRENT_TIMESTAMP", "TimeProvider")]
    [TestCase("SELECT Id FROM Person WHERE Name = 'x' + Email", "+ joins texts")]
    [TestCase("SELECT LOWER(Name) AS Low FROM Person", "LOWER and UPPER")]
    public void A_breach_in_a_shared_text_is_told(string text, string breach) =>
        Assert.That(StatementRules.Breaches(new Statement("", text, text)), breach.Length == 0 ? Is.Empty : Has.Some.Contains(breach));

    [Test]
    public void Two_texts_that_say_the_same_are_told() =>
        Assert.That(StatementRules.Breaches(new Statement("", "SELECT 1", "SELECT\n  1")), Has.Some.Contains("write it once"));

    [TestCase("SELECT Id FROM Person WHERE Id = @id", "", "@id")]
    [TestCase("SELECT Id FROM Person; SELECT Nam FROM Person", "no such column: Nam", "")]
    [TestCase("SELECT Id FROM Person WHERE Id IN @ids; DELETE FROM Person WHERE Id = @id;\n", "", "@id @ids")]
    [TestCase("SELECT LEN(Name) FROM Person", "no such function: LEN", "")]
    [TestCase("INSERT INTO Person (Name) VALUES (1, 2)", "2 values for 1 columns", "")]
    public async Task SQLite_tells_what_is_wrong_in_any_statement_of_a_text(string text, string error, string parameters)
    {
        await using var test = await TestDatabase.Create();
        await using var connection = new SqliteConnection(test.Settings.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();

        var (errors, taken) = SqliteStatement.Prepare(connection, text);

        Assert.That(errors, error.Length == 0 ? Is.Empty : Has.Some.Contains(error));
        Assert.That(string.Join(' ', taken), Is.EqualTo(parameters));
    }
}
