using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>
/// Brings the database to the newest schema at start. Under a lock, so that two nodes may start at once; each step is recorded with a
/// checksum, so that a step edited after it was applied is noticed.
/// </summary>
public sealed class Migrator(Database database, TimeProvider clock)
{
    private static readonly Sql s_recordTable = new(
        sqlite: """
            CREATE TABLE IF NOT EXISTS Migration (
              Number INTEGER NOT NULL,
              Name TEXT NOT NULL,
              Checksum TEXT NOT NULL,
              AppliedAt TEXT NOT NULL,
              CONSTRAINT PK_Migration PRIMARY KEY (Number))
            """,
        sqlServer: """
            IF OBJECT_ID('dbo.Migration', 'U') IS NULL
            CREATE TABLE Migration (
              Number int NOT NULL,
              Name nvarchar(200) NOT NULL,
              Checksum varchar(64) NOT NULL,
              AppliedAt datetime2(3) NOT NULL,
              CONSTRAINT PK_Migration PRIMARY KEY (Number))
            """);

    // SQLite needs no lock of its own: the immediate transaction is one. A session lock on the server ends with the connection.
    private static readonly Sql s_lock = new(
        sqlite: "SELECT 0",
        sqlServer: """
            DECLARE @result int;
            EXEC @result = sp_getapplock @Resource = 'network-migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
            SELECT @result
            """);

    private static readonly Sql s_applied = new("SELECT Number, Checksum FROM Migration");

    private static readonly Sql s_record = new("""
        INSERT INTO Migration (Number, Name, Checksum, AppliedAt) VALUES (@number, @name, @checksum, @appliedAt)
        """);

    /// <summary>Applies the steps that are missing, all in one transaction, and returns how many they were.</summary>
    /// <exception cref="MigrationException">An applied step was edited, a step failed, or the database is newer than the program.</exception>
    public async Task<int> Migrate(IReadOnlyList<Migration>? steps = null, CancellationToken stop = default)
    {
        steps ??= Migrations.For(database.Provider);
        await using var connection = await database.Open(stop);
        await using var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await connection.BeginTransactionAsync(stop);
        await Lock(connection, transaction, stop);
        await Run(connection, transaction, s_recordTable.For(database.Provider), stop);
        var applied = (await connection.QueryAsync<AppliedRow>(s_applied.For(database.Provider), transaction: transaction)).ToDictionary(r => r.Number);
        Check(applied, steps);
        var missing = steps.Where(m => !applied.ContainsKey(m.Number)).ToList();
        foreach (var step in missing) await Apply(step, connection, transaction, stop);
        await transaction.CommitAsync(stop);
        return missing.Count;
    }

    /// <summary>True where every step of this program is applied and unedited.</summary>
    public async Task<bool> IsCurrent(CancellationToken stop = default)
    {
        var applied = await database.Read(sql => sql.List<AppliedRow>(s_applied), stop);
        return Migrations.For(database.Provider).All(m => applied.Any(a => a.Number == m.Number && a.Checksum == m.Checksum));
    }

    private async Task Lock(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var result = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(s_lock.For(database.Provider), transaction: transaction, commandTimeout: 90, cancellationToken: stop));
        if (result < 0) throw new MigrationException("Another node has held the lock on the migrations for more than a minute.");
    }

    private async Task Apply(Migration step, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        try
        {
            foreach (var batch in step.Batches) await Run(connection, transaction, batch, stop);
        }
        catch (DbException e)
        {
            throw new MigrationException($"Migration {step.Name} failed and nothing was changed: {e.Message}", e);
        }

        await connection.ExecuteAsync(
            s_record.For(database.Provider),
            new { number = step.Number, name = step.Name, checksum = step.Checksum, appliedAt = clock.GetUtcNow() },
            transaction);
    }

    private static void Check(Dictionary<int, AppliedRow> applied, IReadOnlyList<Migration> steps)
    {
        foreach (var row in applied.Values)
        {
            var step = steps.FirstOrDefault(m => m.Number == row.Number)
                ?? throw new MigrationException($"The database has migration {row.Number}, which this program does not know: it is older than the database.");
            if (step.Checksum != row.Checksum)
                throw new MigrationException($"Migration {step.Name} was edited after it was applied. Undo the edit and add a new migration instead.");
        }
    }

    private static Task<int> Run(DbConnection connection, DbTransaction transaction, string text, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition(text, transaction: transaction, commandTimeout: 300, cancellationToken: stop));

    private sealed record AppliedRow
    {
        public int Number { get; init; }

        public string Checksum { get; init; } = "";
    }
}
