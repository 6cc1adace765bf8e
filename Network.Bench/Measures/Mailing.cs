using System.Diagnostics;
using System.Globalization;
using System.Net.Mail;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Network.Bench.Limits;
using Network.Bench.Load;
using Network.Bench.Product;
using Network.Core.Mail;
using Network.Data;
using Network.Data.Mail;
using Network.Jobs.Mail;
using Network.Web;
using Network.Web.Operations;

namespace Network.Bench.Measures;

/// <summary>Queueing what is due, and sending it to a server that takes everything.</summary>
internal static class Mailing
{
    private const int Mails = 2_000;
    private const int Connections = 4;

    private const string Ready = """
        CREATE TEMP TABLE Ready AS SELECT * FROM Outbox WHERE Id > @before;
        DELETE FROM Outbox WHERE Id > @before;
        """;

    private const string CountReady = "SELECT COUNT(*) FROM Ready";

    private const string InsertReady = "INSERT INTO Outbox SELECT * FROM Ready";

    private const string Forget = "DELETE FROM Telling; DELETE FROM Outbox WHERE Id > @before";

    /// <summary>Meeting links of 10 000 registrations, held against one statement that inserts the same rows ready made.</summary>
    public static async Task<Measured> Queueing(Stage stage)
    {
        var (settings, world) = await stage.Copy(stage.Large, "queueing");
        await using var parts = Parts(settings, new SmtpSettings { Host = "127.0.0.1" });
        var (database, job) = (parts.GetRequiredService<Database>(), parts.GetRequiredService<QueueDueMail>());
        await using var connection = await database.Open(CancellationToken.None);
        // What else is due is queued once and is out of the way.
        var before = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(Id), 0) FROM Outbox");
        var (queued, rounds) = (0, stage.IsQuick ? 2 : 7);
        async Task<double> Product()
        {
            await connection.ExecuteAsync(Forget, new { before });
            var watch = Stopwatch.StartNew();
            queued = await job.Run();
            return watch.Elapsed.TotalMilliseconds;
        }

        // The first run queues also what else is due by now, which later ones find told.
        await Product();
        await Product();
        await connection.ExecuteAsync(Ready, new { before });
        var ready = await connection.ExecuteScalarAsync<int>(CountReady);
        async Task<double> Limit()
        {
            await connection.ExecuteAsync(Forget, new { before });
            var watch = Stopwatch.StartNew();
            await connection.ExecuteAsync(InsertReady);
            return watch.Elapsed.TotalMilliseconds;
        }

        await Limit();
        var (ours, theirs) = await Race.Run(rounds, Product, Limit);
        return new Measured
        {
            Work = FormattableString.Invariant($"queueing due links of {world.DueRegistrations} registrations"),
            Limit = "the same rows by one INSERT",
            Median = FormattableString.Invariant($"{Race.Middle(ours):0} ms"),
            LimitMedian = FormattableString.Invariant($"{Race.Middle(theirs):0} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => t / o)),
            Target = Target.AtLeast(0.5),
            Wrong = queued < world.DueRegistrations ? $"only {queued} queued" : queued != ready ? $"{queued} are held against {ready}" : null,
            Note = FormattableString.Invariant($"{queued} mails"),
        };
    }

    /// <summary>2 000 mails from the outbox (leased, read, written, sent, marked), held against a loop over ready ones with as many clients.</summary>
    public static async Task<Measured> Sending(Stage stage)
    {
        var mails = stage.IsQuick ? 200 : Mails;
        var (settings, world) = await stage.Copy(stage.Large, "sending");
        var (sink, port) = await stage.StartSink();
        await using var program = sink;
        var smtp = new SmtpSettings { Host = "127.0.0.1", Port = port, Tls = false, Connections = Connections };
        await using var parts = Parts(settings, smtp);
        var (database, job) = (parts.GetRequiredService<Database>(), parts.GetRequiredService<SendDueMail>());
        await using var connection = await database.Open(CancellationToken.None);
        await parts.GetRequiredService<QueueDueMail>().Run();
        var sent = new List<OutgoingMail>();
        var recorder = new SendDueMail(parts.GetRequiredService<OutboxStore>(), parts.GetServices<IMailWriter>(), new Recorder(sent), parts.GetRequiredService<MailSettings>(), TimeProvider.System, NullLogger<SendDueMail>.Instance);
        await Again(connection, mails);
        await recorder.Run();
        var (rounds, handed) = (stage.IsQuick ? 2 : 11, 0);
        async Task<double> Product()
        {
            await Again(connection, mails);
            var watch = Stopwatch.StartNew();
            handed = await job.Run();
            return watch.Elapsed.TotalMilliseconds;
        }

        var ready = sent.Take(mails).ToList();
        async Task<double> Limit() => await Loop(ready, port);
        foreach (var run in (Func<Task<double>>[])[Product, Limit]) await Race.Warm(stage.IsQuick, async () => 1 / await run());
        var (ours, theirs) = await Race.Run(rounds, Product, Limit);
        return new Measured
        {
            Work = FormattableString.Invariant($"sending {mails} mails over SMTP"),
            Limit = FormattableString.Invariant($"loop of {Connections} System.Net.Mail clients"),
            Median = FormattableString.Invariant($"{mails / Race.Middle(ours) * 1000:0}/s"),
            LimitMedian = FormattableString.Invariant($"{mails / Race.Middle(theirs) * 1000:0}/s"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => t / o)),
            Target = Target.AtLeast(0.85),
            Wrong = handed != mails ? $"{handed} of {mails} sent" : null,
        };
    }

    // The same mails are due again; all others are not.
    private static Task<int> Again(System.Data.Common.DbConnection connection, int mails) => connection.ExecuteAsync(
        """
        UPDATE Outbox SET State = 'Withheld';
        DELETE FROM Telling WHERE OutboxId IN (SELECT o.Id FROM Outbox o WHERE o.Kind = 'SessionNotice');
        UPDATE Outbox SET State = 'Queued', Attempts = 0, SentAt = NULL, MessageId = NULL, NextAt = @now
        WHERE Id IN (SELECT o.Id FROM Outbox o WHERE o.Kind = 'SessionNotice' ORDER BY o.Id DESC LIMIT @mails)
        """,
        new { mails, now = TimeProvider.System.GetUtcNow().AddMinutes(-1) });

    private static async Task<double> Loop(List<OutgoingMail> ready, int port)
    {
        var messages = ready.Select(PlainMail.Of).ToList();
        var watch = Stopwatch.StartNew();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var client = new SmtpClient("127.0.0.1", port);
            while (Interlocked.Increment(ref next) is var number && number < messages.Count) await client.SendMailAsync(messages[number]);
        })));
        foreach (var message in messages) message.Dispose();
        return watch.Elapsed.TotalMilliseconds;
    }

    // What the program itself is put together of, without the web in front of it.
    private static ServiceProvider Parts(DatabaseSettings settings, SmtpSettings smtp)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = settings.ConnectionString,
            ["Mail:Transport"] = "Smtp",
            ["Mail:From"] = "nettverk@nettverk.example",
            ["Mail:Smtp:Host"] = smtp.Host,
            ["Mail:Smtp:Port"] = smtp.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Smtp:Tls"] = "false",
            ["Mail:Smtp:Connections"] = Connections.ToString(CultureInfo.InvariantCulture),
            ["Site:PublicUrl"] = "https://nettverk.example",
        });
        builder.AddOperations();
        builder.AddFeatures();
        builder.Logging.ClearProviders();
        return builder.Services.BuildServiceProvider();
    }

    private sealed class Recorder(List<OutgoingMail> sent) : IMailTransport
    {
        public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
        {
            lock (sent) sent.Add(mail);
            return Task.FromResult<MailOutcome>(new MailOutcome.Sent());
        }
    }
}
