using Network.Data;
using Network.Data.Kommuner;

namespace Network.Tests;

/// <summary>A migrated database with the kommuner in it, for one test alone.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> s_template = new(MakeTemplate);

    private readonly Func<Task> _giveBack;

    private TestDatabase(DatabaseSettings settings, Func<Task> giveBack)
    {
        _giveBack = giveBack;
        Settings = settings;
        Database = new Database(settings);
    }

    /// <summary>Where it is, for another connection or process.</summary>
    public DatabaseSettings Settings { get; }

    public Database Database { get; }

    /// <summary>Ignores the test where the provider is SQL Server and there is none.</summary>
    public static async Task<TestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            var rented = await TestServer.Rent();
            return new TestDatabase(rented, () => TestServer.GiveBack(rented));
        }

        var file = TestFolder.NewPath(".db");
        File.Copy(await s_template.Value, file);
        return new TestDatabase(ForFile(file), () => Delete(file));
    }

    /// <summary>A database with nothing in it, not even a schema; for tests of the migrator.</summary>
    public static async Task<TestDatabase> CreateEmpty(DatabaseProvider provider)
    {
        var file = TestFolder.NewPath(".db");
        return provider == DatabaseProvider.SqlServer
            ? new TestDatabase(await TestServer.Make(), () => Task.CompletedTask)
            : new TestDatabase(ForFile(file), () => Delete(file));
    }

    /// <summary>Settings of a SQLite file, which need not exist.</summary>
    public static DatabaseSettings ForFile(string file) =>
        new() { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file}" };

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        await _giveBack();
    }

    /// <summary>Brings a database to where every test starts.</summary>
    internal static async Task Prepare(Database database)
    {
        await new Migrator(database, TimeProvider.System).Migrate();
        await new KommuneReference(database).Load();
    }

    // Made once and copied: a copy takes a millisecond. Closing the last connection folds the write-ahead log into the file.
    private static async Task<string> MakeTemplate()
    {
        var file = TestFolder.NewPath(".db");
        using var database = new Database(ForFile(file));
        await Prepare(database);
        return file;
    }

    private static Task Delete(string file)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(file + ending);
        return Task.CompletedTask;
    }
}
