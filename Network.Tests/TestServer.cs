using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Microsoft.Data.SqlClient;
using Network.Data;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests;

/// <summary>
/// The SQL Server that <c>NETWORK_TEST_SQLSERVER</c> names. Its databases are made for this run and dropped after it: a test rents
/// one and nobody else has it meanwhile; the next one finds it empty but for the kommuner. Keys do not begin at 1 again.
/// </summary>
internal static class TestServer
{
    private static readonly string? s_connectionString = Environment.GetEnvironmentVariable("NETWORK_TEST_SQLSERVER");
    private static readonly string s_run = Guid.NewGuid().ToString("N")[..8];
    private static readonly ConcurrentBag<DatabaseSettings> s_free = [];
    private static readonly ConcurrentBag<string> s_made = [];
    private static int s_count;

    /// <summary>A database that is as every test finds it. Ignores the test where no server is named.</summary>
    public static async Task<DatabaseSettings> Rent()
    {
        if (s_free.TryTake(out var free)) return free;
        var settings = await Make();
        using var database = new Database(settings);
        await TestDatabase.Prepare(database);
        return settings;
    }

    /// <summary>A new database without a schema. Ignores the test where no server is named.</summary>
    public static async Task<DatabaseSettings> Make()
    {
        if (string.IsNullOrWhiteSpace(s_connectionString)) Assert.Ignore("skipped: NETWORK_TEST_SQLSERVER is not set");
        var name = string.Create(CultureInfo.InvariantCulture, $"network_test_{s_run}_{Interlocked.Increment(ref s_count)}");
        await OnServer($"CREATE DATABASE [{name}]");
        s_made.Add(name);
        return SettingsOf(name);
    }

    public static async Task GiveBack(DatabaseSettings settings)
    {
        await using (var connection = new SqlConnection(settings.ConnectionString))
        {
            foreach (var table in TestTables.ChildrenFirst) await connection.ExecuteAsync($"DELETE FROM {table}");
        }

        using var database = new Database(settings);
        await new KommuneReference(database).Load();
        s_free.Add(settings);
    }

    public static async Task DropAll()
    {
        if (s_made.IsEmpty) return;
        SqlConnection.ClearAllPools();
        foreach (var name in s_made) await OnServer($"DROP DATABASE [{name}]");
    }

    private static DatabaseSettings SettingsOf(string name) => new()
    {
        Provider = DatabaseProvider.SqlServer,
        ConnectionString = new SqlConnectionStringBuilder(s_connectionString) { InitialCatalog = name }.ToString(),
    };

    private static async Task OnServer(string text)
    {
        await using var connection = new SqlConnection(s_connectionString);
        await connection.ExecuteAsync(text, commandTimeout: 120);
    }
}
