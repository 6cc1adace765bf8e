using Dapper;
using Microsoft.Data.Sqlite;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Databases;

/// <summary>The embedded database while another process, here another connection, is writing to it.</summary>
[TestFixture]
public sealed class SqliteLockTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private static readonly Sql s_rename = new("UPDATE Kommune SET Name = 'Ny' WHERE Id = 301");
    private static readonly Sql s_name = new("SELECT Name FROM Kommune WHERE Id = 301");
    private static readonly Sql s_modes = new("SELECT (SELECT journal_mode FROM pragma_journal_mode) || ' ' || (SELECT timeout FROM pragma_busy_timeout)");

    private SqliteConnection _other = null!;

    [SetUp]
    public async Task Lock()
    {
        _other = new SqliteConnection(Settings.ConnectionString + ";Pooling=False");
        await _other.OpenAsync();
        await _other.ExecuteAsync("BEGIN IMMEDIATE; UPDATE Kommune SET Name = 'Annan' WHERE Id = 301");
    }

    [TearDown]
    public async Task Unlock() => await _other.DisposeAsync();

    [Test]
    public async Task A_write_waits_for_a_lock_of_more_than_five_seconds_and_succeeds()
    {
        var write = Task.Run(() => Database.Write(sql => sql.Change(s_rename)));

        Assert.That(() => write.WaitAsync(TimeSpan.FromSeconds(6)), Throws.TypeOf<TimeoutException>(), "the lock did not hold");
        await _other.ExecuteAsync("COMMIT");

        Assert.That(await write, Is.EqualTo(1));
        Assert.That(await Name(), Is.EqualTo("Ny"));
    }

    [Test]
    public async Task A_read_does_not_wait_and_sees_what_was_there_before() => Assert.That(await Name(), Is.EqualTo("Oslo"));

    [Test]
    public async Task A_write_that_waits_in_line_can_be_given_up()
    {
        await _other.ExecuteAsync("ROLLBACK");
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();

        var first = Database.Write(_ => { entered.SetResult(); return release.Task; });
        await entered.Task;
        var second = Database.Write(sql => sql.Change(s_rename), stop.Token);
        await stop.CancelAsync();
        Assert.That(() => second, Throws.InstanceOf<OperationCanceledException>());

        release.SetResult();
        await first;
        Assert.That(await Name(), Is.EqualTo("Oslo"));
    }

    [Test]
    public async Task The_file_keeps_a_write_ahead_log_and_waits_for_others() =>
        Assert.That(await Database.Read(sql => sql.Value<string>(s_modes)), Is.EqualTo("wal 5000"));

    private Task<string?> Name() => Database.Read(sql => sql.Value<string>(s_name));
}
