using Network.Data;
using Network.Data.Materials;
using Network.Tests.Schema;
using Network.Tests.Statements;
using NUnit.Framework;

namespace Network.Tests.Materials;

/// <summary>A table that refers to files and is not asked would lose them a day after they came.</summary>
[TestFixture]
public sealed class FileReferenceSchemaTests
{
    [Test]
    public void Every_table_with_a_hash_is_asked_before_files_are_deleted()
    {
        var statement = ((Sql)AllStatements.FieldsOfSql(typeof(FileReferenceStore)).Single().GetValue(null)!).For(DatabaseProvider.Sqlite);
        var tables = ServerSchema.Migrated.Tables.Values.Where(t => t.Columns.Any(c => c.Name == "Hash")).Select(t => t.Name).ToList();
        Assert.That(tables, Is.Not.Empty);
        Assert.That(tables.Where(t => !statement.Contains($"FROM {t} ", StringComparison.Ordinal)), Is.Empty);
    }
}
