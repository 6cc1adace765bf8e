using System.Globalization;
using System.Text.RegularExpressions;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Schema;

[TestFixture]
public sealed class MigrationRulesTests
{
    [Test]
    public void Migrations_for_the_server_keep_to_plain_T_SQL()
    {
        foreach (var step in Migrations.For(DatabaseProvider.SqlServer))
            Assert.That(MigrationRules.Breaches(step.Script), Is.Empty, step.Name);
    }

    [Test]
    public void Migrations_stand_in_pairs_without_gaps()
    {
        var names = Migrations.For(DatabaseProvider.Sqlite).Select(m => m.Name).ToList();

        Assert.That(Migrations.For(DatabaseProvider.SqlServer).Select(m => m.Name), Is.EqualTo(names));
        Assert.That(names.Select(n => n[..5]), Is.EqualTo(Enumerable.Range(1, names.Count).Select(n => $"{n:0000}-")));
    }

    [Test]
    public void No_key_is_larger_than_the_server_takes() =>
        Assert.That(ServerSchema.Migrated.Tables.Values.SelectMany(t => KeySizes.TooLarge(t).Select(k => $"{t.Name}: {k}")), Is.Empty);

    [Test]
    public void Values_that_a_check_allows_fit_into_their_column()
    {
        var checkedColumns = ServerSchema.Migrated.Tables.Values.SelectMany(t => t.Columns).Where(c => c.Values is not null).ToList();

        Assert.That(checkedColumns, Is.Not.Empty);
        foreach (var column in checkedColumns)
            Assert.That(column.Values!.Max(v => v.Length), Is.LessThanOrEqualTo(int.Parse(Regex.Match(column.Type, @"\d+").Value, CultureInfo.InvariantCulture)), column.Name);
    }

    [TestCase("CREATE TABLE T (A int NOT NULL, CONSTRAINT PK_T PRIMARY KEY (A))", "")]
    [TestCase("CREATE TABLE T (A int NOT NULL PRIMARY KEY)", "A has a constraint that belongs to the table")]
    [TestCase("CREATE TABLE T (A int NOT NULL UNIQUE)", "A has a constraint that belongs to the table")]
    [TestCase("CREATE TABLE T (A int NOT NULL REFERENCES U (A))", "A has a constraint that belongs to the table")]
    [TestCase("CREATE TABLE T (A int NOT NULL CHECK (A > 1))", "A has a constraint that belongs to the table")]
    [TestCase("CREATE TABLE T (A int NOT NULL, UNIQUE (A))", "a constraint has no name: UNIQUE (A)")]
    [TestCase("CREATE TABLE T (A int NOT NULL INDEX IX_T (A))", "A has an inline index")]
    [TestCase("CREATE TABLE T (A int NOT NULL, INDEX IX_T (A))", "an index stands inside a table")]
    [TestCase("CREATE TABLE T (A int)", "A does not say NULL or NOT NULL")]
    [TestCase("CREATE TABLE T (A int NOT NULL DEFAULT 0)", "A has a default without a name")]
    [TestCase("CREATE TABLE T (A datetime NOT NULL)", "A has the type DateTime")]
    [TestCase("ALTER TABLE T ADD A int NULL", "")]
    [TestCase("ALTER TABLE T ADD A int NULL, B int NULL", "ALTER TABLE ADD adds more than one thing")]
    [TestCase("ALTER TABLE T ADD A int NULL; UPDATE T SET A = 1", "a batch alters a table and uses it: put GO between")]
    [TestCase("ALTER TABLE T ADD A int NULL\nGO\nUPDATE T SET A = 1", "")]
    [TestCase("CREATE OR ALTER VIEW V AS SELECT 1 AS A", "CreateOrAlterViewStatement is not among what migrations use")]
    [TestCase("WAITFOR DELAY '00:00:01'", "WaitForStatement is not among what migrations use")]
    public void A_breach_is_told(string script, string breach) =>
        Assert.That(MigrationRules.Breaches(script), breach.Length == 0 ? Is.Empty : Does.Contain(breach));

    [TestCase("A nvarchar(450) NOT NULL", 0)]
    [TestCase("A nvarchar(451) NOT NULL", 1)]
    [TestCase("A nvarchar(max) NOT NULL", 1)]
    public void A_key_that_is_too_large_is_told(string column, int count)
    {
        var schema = ServerSchema.Read([$"CREATE TABLE T ({column}, CONSTRAINT PK_T PRIMARY KEY (A))"]);
        Assert.That(KeySizes.TooLarge(schema.Tables["T"]), Has.Count.EqualTo(count));
    }
}
