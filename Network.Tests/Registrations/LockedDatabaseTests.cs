using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Network.Data;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

/// <summary>Somebody registers while another program, a backup for instance, holds the database file.</summary>
[TestFixture]
public sealed class LockedDatabaseTests
{
    private const string Hold = """
        import sqlite3, sys
        file = sqlite3.connect(sys.argv[1], isolation_level=None)
        file.execute('BEGIN EXCLUSIVE')
        print('held', flush=True)
        sys.stdin.readline()
        file.execute('COMMIT')
        """;

    private static readonly Sql s_registered = new("SELECT COUNT(*) FROM Registration r WHERE r.EmailKey = 'kari@nes.example' AND r.State = 'Confirmed'");

    private static readonly TimeSpan s_held = TimeSpan.FromSeconds(5);

    [Test]
    public async Task The_form_is_taken_when_the_file_comes_free_after_five_seconds()
    {
        await using var site = await RunningSite.Start();
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        using var visitor = site.Client();
        var form = await visitor.Get($"/samlingar/{slug}/pamelding");
        using var other = await HoldFile(site);

        var sent = visitor.Send(form, "main form", ("Name", "Kari Nes"), ("Email", "kari@nes.example"), ("Kommune", "Bergen"));
        Assert.That(() => sent.WaitAsync(s_held), Throws.TypeOf<TimeoutException>(), "the file was not held");
        Assert.That((await site.Client().Get($"/samlingar/{slug}")).Status, Is.EqualTo(HttpStatusCode.OK), "who only reads does not wait");
        await other.StandardInput.WriteLineAsync();

        Assert.That((await sent).Address.AbsolutePath, Does.EndWith("/takk"));
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_registered)), Is.EqualTo(1));
        await other.WaitForExitAsync();
    }

    private static async Task<Process> HoldFile(RunningSite site)
    {
        if (!File.Exists("/usr/bin/python3")) MissingPart.Skip("no /usr/bin/python3");
        var file = new SqliteConnectionStringBuilder(site.ConnectionString).DataSource;
        var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Hold, file]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Assert.That(await process.StandardOutput.ReadLineAsync(), Is.EqualTo("held"));
        return process;
    }
}
