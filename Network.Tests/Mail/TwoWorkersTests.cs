using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>Two nodes that send from one outbox at once.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class TwoWorkersTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const int Connections = 4;

    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, State, NextAt, Attempts, CreatedAt) VALUES (@key, 'SignIn', 5, 'Queued', @now, 0, @now)
        """);

    private static readonly Sql s_states = new("SELECT o.State, COUNT(*) AS Mails FROM Outbox o GROUP BY o.State");

    private readonly TestClock _clock = new();

    [Test]
    public async Task Ten_thousand_mails_go_out_once_each_and_both_had_a_hand_in_it()
    {
        const int Mails = 10_000;
        await Queue(Mails);
        using var other = new Database(Settings);
        // The first mail of each waits for that of the other: none is done before the other has begun.
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (one, two) = (new Recorder { Meets = (first, second.Task) }, new Recorder { Meets = (second, first.Task) });

        var sent = await Task.WhenAll(Worker(Database, one).Run(), Worker(other, two).Run());

        var all = one.Mails.Concat(two.Mails).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Is.All.GreaterThan(0));
            Assert.That(sent.Sum(), Is.EqualTo(Mails));
            Assert.That(all, Has.Count.EqualTo(Mails));
            Assert.That(all.Select(m => m.To.Email).ToHashSet(), Has.Count.EqualTo(Mails), "each once, none missing");
            Assert.That(all.Select(m => m.MessageId).ToHashSet(), Has.Count.EqualTo(Mails));
            Assert.That(await States(), Is.EqualTo($"Sent {Mails}"));
        }
    }

    [Test]
    public async Task One_that_dies_while_it_sends_loses_nothing_and_what_it_did_not_mark_comes_again_with_the_same_id()
    {
        const int Mails = 600;
        await Queue(Mails);
        using var other = new Database(Settings);
        using var death = new CancellationTokenSource();
        // It hands over what it has in hand and never comes to mark it.
        var (dying, living) = (new Recorder { After = (100, death) }, new Recorder());

        Assert.CatchAsync<OperationCanceledException>(() => Worker(Database, dying).Run(death.Token));
        await Worker(other, living).Run();
        Assert.That(await States(), Does.StartWith("Leased "), "what the dead one held is nobody's until its lease is over");
        _clock.Move(TimeSpan.FromHours(1));
        await Worker(other, living).Run();

        Assert.That(await States(), Is.EqualTo($"Sent {Mails}"));
        Assert.That(living.Mails.Select(m => m.To.Email), Is.Unique);
        var all = dying.Mails.Concat(living.Mails).ToList();
        Assert.That(all.Select(m => m.To.Email).Distinct().Count(), Is.EqualTo(Mails));
        Assert.That(all.DistinctBy(m => m.MessageId).Select(m => m.To.Email), Is.Unique, "a copy bears the id of the first");
        Assert.That(all, Has.Count.LessThanOrEqualTo(Mails + (2 * Connections)));
    }

    [Test]
    public async Task Two_that_send_over_sockets_at_once_send_each_once()
    {
        const int Mails = 400;
        await Queue(Mails);
        using var other = new Database(Settings);
        await using var sink = SmtpSink.Start();
        var smtp = new SmtpSettings { Host = sink.Host, Port = sink.Port, Tls = false, Connections = Connections };
        using var one = new SmtpMailTransport(smtp, TimeProvider.System);
        using var two = new SmtpMailTransport(smtp, TimeProvider.System);

        await Task.WhenAll(Worker(Database, one).Run(), Worker(other, two).Run());

        var mails = await sink.WaitFor(Mails);
        Assert.That(mails.Select(m => m.To.Single()).ToHashSet(), Has.Count.EqualTo(Mails));
        Assert.That(mails, Has.Count.EqualTo(Mails));
        Assert.That(await States(), Is.EqualTo($"Sent {Mails}"));
    }

    private Task<int> Queue(int mails) =>
        Database.Write(sql => sql.Change(s_queue, Enumerable.Range(0, mails).Select(i => new { key = $"nr-{i}", now = _clock.Now })));

    private async Task<string> States() =>
        string.Join(", ", (await Database.Read(sql => sql.List<StateRow>(s_states))).OrderBy(r => r.State).Select(r => $"{r.State} {r.Mails}"));

    private SendDueMail Worker(Database database, IMailTransport transport) => new(
        new OutboxStore(database, _clock),
        [new Writer()],
        transport,
        new MailSettings { Transport = MailTransportKind.Smtp, Smtp = new SmtpSettings { Connections = Connections } },
        _clock,
        NullLogger<SendDueMail>.Instance);

    private sealed record StateRow
    {
        public string State { get; init; } = "";

        public int Mails { get; init; }
    }

    private sealed class Writer : IMailWriter
    {
        public MailKind Kind => MailKind.SignIn;

        public Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop) => Task.FromResult<WrittenMail?>(new WrittenMail
        {
            To = new MailPerson("", $"{due.MailKey}@kommune.example"),
            Language = Language.Nynorsk,
            Subject = "Møte",
            Body = new MailDocument().Paragraph("Møtet er i morgon."),
        });
    }

    /// <summary>Keeps what it is given; dies after some, with what its connections have in hand.</summary>
    private sealed class Recorder : IMailTransport
    {
        private readonly ConcurrentQueue<OutgoingMail> _mails = new();

        public (int Mails, CancellationTokenSource Death)? After { get; init; }

        /// <summary>What is said with the first mail, and what is waited for with each.</summary>
        public (TaskCompletionSource Here, Task Other)? Meets { get; init; }

        public IReadOnlyList<OutgoingMail> Mails => [.. _mails];

        public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
        {
            _mails.Enqueue(mail);
            Meets?.Here.TrySetResult();
            if (Meets is { Other: var other }) await other;
            if (After is not { } after || _mails.Count < after.Mails) return new MailOutcome.Sent();
            await after.Death.CancelAsync();
            stop.ThrowIfCancellationRequested();
            throw new OperationCanceledException();
        }
    }
}
