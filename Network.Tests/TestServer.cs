using System.Globalization;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.SqlClient;
using Network.Data;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests;

/// <summary>
/// The SQL Server that <c>NETWORK_TEST_SQLSERVER</c> names. Its databases are made for this run and dropped after it: a test rents
/// one and nobody else has it meanwhile; the next one finds it empty but for the kommuner. Keys do not begin at 1 again.
/// A server that gives fewer databases than tests run at once makes the tests wait for each other.
/// </summary>
internal static class TestServer
{
    private static readonly string? s_connectionString = Environment.GetEnvironmentVariable("NETWORK_TEST_SQLSERVER");
    private static readonly string s_run = Guid.NewGuid().ToString("N")[..8];
    private static readonly Channel<DatabaseSettings> s_free = Channel.CreateUnbounded<DatabaseSettings>();
    private static readonly List<string> s_made = [];
    private static int s_count;
    private static readonly SemaphoreSlim s_making = new(1, 1);
    private static bool s_isAnyReady;

    /// <summary>A database that is as every test finds it. Ignores the test where no server is named.</summary>
    public static async Task<DatabaseSettings> Rent()
    {
        if (s_free.Reader.TryRead(out var free)) return free;
        await s_making.WaitAsync();
        try
        {
            var made = await Make();
            using var database = new Database(made);
            await TestDatabase.Prepare(database);
            s_isAnyReady = true;
            return made;
        }
        catch (SqlException) when (s_isAnyReady)
        {
            return await s_free.Reader.ReadAsync();
        }
        finally
        {
            s_making.Release();
        }
    }

    /// <summary>A new database without a schema. Ignores the test where no server is named.</summary>
    public static async Task<DatabaseSettings> Make()
    {
        if (string.IsNullOrWhiteSpace(s_connectionString)) Assert.Ignore("skipped: NETWORK_TEST_SQLSERVER is not set");
        var name = string.Create(CultureInfo.InvariantCulture, $"network_test_{s_run}_{Interlocked.Increment(ref s_count)}");
        await OnServer($"CREATE DATABASE [{name}]");
        lock (s_made) s_made.Add(name);
        return new DatabaseSettings
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = new SqlConnectionStringBuilder(s_connectionString) { InitialCatalog = name }.ToString(),
        };
    }

    /// <summary>Empties a rented database for the next test.</summary>
    public static async Task GiveBack(DatabaseSettings settings)
    {
        await using (var connection = new SqlConnection(settings.ConnectionString))
        {
            foreach (var table in TestTables.ChildrenFirst) await connection.ExecuteAsync($"DELETE FROM {table}");
        }

        using var database = new Database(settings);
        await new KommuneReference(database).Load();
        await s_free.Writer.WriteAsync(settings);
    }

    /// <summary>Drops what was made; one that cannot be dropped is named and left.</summary>
    public static async Task DropAll()
    {
        if (s_made.Count == 0) return;
        SqlConnection.ClearAllPools();
        foreach (var name in s_made)
        {
            try
            {
                await OnServer($"DROP DATABASE [{name}]");
            }
            catch (SqlException e)
            {
                await TestContext.Progress.WriteLineAsync($"{name} is left on the server: {e.Message}");
            }
        }
    }

    private static async Task OnServer(string text)
    {
        await using var connection = new SqlConnection(s_connectionString);
        await connection.ExecuteAsync(text, commandTimeout: 120);
    }
}
