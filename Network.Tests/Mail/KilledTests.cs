using System.Globalization;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>The real program, killed in the middle of sending over a real socket.</summary>
[TestFixture]
public sealed class KilledTests
{
    private const int People = 500;
    private const int Connections = 8;

    private static readonly DateTimeOffset s_now = new(2023, 10, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly Sql s_unsent = new("SELECT COUNT(*) FROM Outbox o WHERE o.State <> 'Sent'");

    private static readonly Sql s_intents = new("SELECT o.MessageId FROM Outbox o");

    [Test]
    public async Task Killed_while_sending_five_hundred_everybody_has_it_after_the_restart_and_no_intent_has_two_ids()
    {
        await using var test = await Queued();
        await using var sink = SmtpSink.Start();

        await using (var first = Start(test, sink.Port, s_now.AddMinutes(1)))
        {
            await sink.WaitFor(People / 5);
            await first.Kill();
        }

        // Now replies are held back, so that it dies with messages that were taken and are not marked.
        var (before, taken) = (sink.Mails.Count, 0);
        var forever = new TaskCompletionSource();
        sink.Script = new SmtpScript { Hold = _ => Interlocked.Increment(ref taken) > People / 5 ? forever.Task : Task.CompletedTask };
        await using (var second = Start(test, sink.Port, s_now.AddHours(1)))
        {
            await sink.WaitFor(before + (People / 5) + Connections);
            await second.Kill();
        }

        sink.Script = new SmtpScript();
        await using (var third = Start(test, sink.Port, s_now.AddHours(9)))
        {
            await EverybodyHasIt(sink);
            await third.Stop();
        }

        Assert.That(sink.Mails, Has.Count.InRange(People + Connections, People + (4 * Connections)), "those whose answer was held back come again");
        await AssertAllIsWell(test.Database, sink.Mails.Select(m => (m.To.Single(), m.MessageId!)));
    }

    [Test]
    public async Task Two_programs_that_send_at_once_from_one_database_send_each_mail_once()
    {
        await using var test = await Queued();
        await using var sink = SmtpSink.Start();
        await using var one = Start(test, sink.Port, s_now.AddMinutes(1));
        await using var other = Start(test, sink.Port, s_now.AddMinutes(1));

        await EverybodyHasIt(sink);
        await one.Stop();
        await other.Stop();

        Assert.That(sink.Mails, Has.Count.EqualTo(People));
        await AssertAllIsWell(test.Database, sink.Mails.Select(m => (m.To.Single(), m.MessageId!)));
    }

    [Test]
    public async Task The_program_sends_all_of_it_to_a_server_that_none_of_us_wrote()
    {
        await using var sink = await PostfixSink.Start();
        await using var test = await Queued();
        await using (var program = Start(test, sink.Port, s_now.AddMinutes(1)))
        {
            await program.Address();
            using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (await test.Database.Read(sql => sql.Value<int>(s_unsent)) > 0) await pause.WaitForNextTickAsync();
            await program.Stop();
        }

        var mails = await PythonMail.Read(sink.Messages);
        Assert.That(mails.SelectMany(m => m.Defects), Is.Empty);
        await AssertAllIsWell(test.Database, mails.Select(m => (m.To.Single().Email, m["Message-ID"].Single().Trim('<', '>'))));
    }

    // One look for both numbers: a mail that comes between two would be waited for again.
    private static async Task EverybodyHasIt(SmtpSink sink)
    {
        while (sink.Mails is var mails && mails.SelectMany(m => m.To).Distinct().Count() is var have && have < People)
            await sink.WaitFor(mails.Count + People - have);
    }

    private static async Task AssertAllIsWell(Database database, IEnumerable<(string To, string Id)> mails)
    {
        var all = mails.ToList();
        var intents = await database.Read(sql => sql.List<string>(s_intents));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(m => m.To).Distinct().Count(), Is.EqualTo(People));
            Assert.That(all.DistinctBy(m => m.Id).Select(m => m.To), Is.Unique, "a recipient has two ids");
            Assert.That(all.Select(m => m.Id).Distinct(), Is.EquivalentTo(intents.Select(i => i.Trim('<', '>'))));
            Assert.That(await database.Read(sql => sql.Value<int>(s_unsent)), Is.Zero);
        }
    }

    private static RunningProcess Start(TestDatabase test, int port, DateTimeOffset now) => RunningProcess.Start(new Dictionary<string, string>
    {
        ["Database:ConnectionString"] = test.Settings.ConnectionString,
        ["Demo:Data"] = "false",
        ["Clock:Start"] = now.ToString("o", CultureInfo.InvariantCulture),
        ["Mail:Transport"] = nameof(Network.Jobs.Mail.MailTransportKind.Smtp),
        ["Mail:From"] = "nettverk@rvts.example",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Mail:Smtp:Tls"] = "false",
        ["Mail:Smtp:Connections"] = Connections.ToString(CultureInfo.InvariantCulture),
    });

    // Five hundred confirmations, all due. The meeting is tomorrow, so that each holds the link and nothing else is to follow.
    private static async Task<TestDatabase> Queued()
    {
        var test = await TestDatabase.Create();
        var slug = await test.Database.AddGathering(await test.Database.AddNetwork(), "Møte", s_now.AddHours(40));
        var store = new RegistrationStore(test.Database, new TestClock(s_now));
        for (var i = 0; i < People; i++)
        {
            await store.Register(new RegistrationWish
            {
                Gathering = slug,
                SubmissionId = SecretToken.New(),
                Name = $"Nr {i}",
                Email = $"nr{i}@kommune.example",
                KommuneId = 4601,
            });
        }

        return test;
    }
}
