using Network.Data;
using NUnit.Framework;

namespace Network.Tests;

/// <summary>
/// The base of every fixture that tests a store. The fixture bears <c>[TestFixture(DatabaseProvider.Sqlite)]</c> and
/// <c>[TestFixture(DatabaseProvider.SqlServer)]</c>; each test has a database of its own.
/// </summary>
public abstract class StoreTests(DatabaseProvider provider)
{
    private TestDatabase? _test;

    protected DatabaseProvider Provider => provider;

    protected Database Database => _test!.Database;

    protected DatabaseSettings Settings => _test!.Settings;

    [SetUp]
    public async Task OpenDatabase() => _test = await TestDatabase.Create(provider);

    [TearDown]
    public async Task CloseDatabase()
    {
        if (_test is not null) await _test.DisposeAsync();
    }
}
