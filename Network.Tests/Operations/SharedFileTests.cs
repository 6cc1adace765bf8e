using System.Net;
using Network.Data;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>Two programs on one SQLite file: slower than one, and right.</summary>
[TestFixture]
public sealed class SharedFileTests
{
    private const int People = 120;
    private const int Places = 70;

    private static readonly Sql s_counts = new("""
        SELECT (SELECT COUNT(*) FROM Registration r WHERE r.State = 'Confirmed') AS Confirmed, (SELECT COUNT(*) FROM Registration r WHERE r.State = 'Waiting') AS Waiting,
               (SELECT SUM(g.Taken) FROM Gathering g) AS Taken, (SELECT COUNT(*) FROM Outbox o WHERE o.Kind IN ('Confirmation', 'WaitingListed')) AS Mails
        """);

    private static readonly Sql s_backup = new(sqlite: "VACUUM INTO @file", sqlServer: "SELECT 0");

    [Test]
    public async Task Two_programs_that_take_registrations_at_once_lose_none_keep_the_limit_and_never_fail()
    {
        await using var test = await TestDatabase.Create();
        var slug = await test.Database.AddGathering(await test.Database.AddNetwork(), "Møte", TimeProvider.System.GetUtcNow().AddDays(20), capacity: Places);
        await using var one = Start(test);
        await using var two = Start(test);
        SiteClient[] programs = [Client(await one.Address()), Client(await two.Address())];
        var copy = TestFolder.NewPath(".db");

        var registering = Parallel.ForEachAsync(Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            using var visitor = Client(programs[i % 2].Http.BaseAddress!);
            var form = await visitor.Get($"/samlingar/{slug}/pamelding");
            var done = await visitor.Send(form, "main form", ("Name", $"Nr {i}"), ("Email", $"nr{i}@kommune.example"), ("Kommune", "Bergen"));
            Assert.That((done.Status, done.Address.AbsolutePath), Is.EqualTo((HttpStatusCode.OK, $"/samlingar/{slug}/pamelding/takk")), done.Text);
        });
        // A copy may be taken meanwhile; it is whole.
        await test.Database.Read(sql => sql.Change(s_backup, new { file = copy }));
        await registering;

        var row = (await test.Database.Read(sql => sql.Find<CountRow>(s_counts)))!;
        Assert.That((row.Confirmed, row.Waiting, row.Taken, row.Mails), Is.EqualTo((Places, People - Places, Places, People)));
        using var copied = new Database(TestDatabase.ForFile(copy));
        var then = (await copied.Read(sql => sql.Find<CountRow>(s_counts)))!;
        Assert.That(then.Mails, Is.EqualTo(then.Confirmed + then.Waiting));
        Assert.That(one.Errors + two.Errors, Is.Empty);
        foreach (var program in programs) program.Dispose();
    }

    private static SiteClient Client(Uri address) => new(address, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    // Both run their jobs too: mail goes out to a folder while people register.
    private static RunningProcess Start(TestDatabase test) => RunningProcess.Start(new Dictionary<string, string>
    {
        ["Database:ConnectionString"] = test.Settings.ConnectionString,
        ["Demo:Data"] = "false",
        ["Mail:Folder"] = TestFolder.NewPath(),
        ["Materials:Folder"] = TestFolder.NewPath(),
    });

    private sealed record CountRow
    {
        public int Confirmed { get; init; }

        public int Waiting { get; init; }

        public int? Taken { get; init; }

        public int Mails { get; init; }
    }
}
