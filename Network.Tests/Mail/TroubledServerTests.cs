using Network.Core.Mail;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>The outbox, the job and the transport against a mail server with troubles, over a real socket.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class TroubledServerTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_mails = new("SELECT o.State, o.NextAt, o.Error, o.MessageId, o.Attempts FROM Outbox o ORDER BY o.Id");

    private static readonly DateTimeOffset s_now = new(2023, 10, 2, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Down_it_is_tried_again_and_arrives_when_it_is_up()
    {
        await using var sink = SmtpSink.Start();
        await using var world = await Registered(sink, "kari");
        await sink.Close();
        await world.Run();
        var waiting = (await Mails()).Single();
        sink.Open();
        await world.At(s_now.AddSeconds(59));
        Assert.That(sink.Mails, Is.Empty);
        await world.At(s_now.AddMinutes(2));

        Assert.That((waiting.State, waiting.NextAt), Is.EqualTo((MailState.Retrying, s_now.AddMinutes(1))));
        Assert.That(waiting.Error, Is.Not.Empty);
        Assert.That(sink.Mails.Single().MessageId, Is.EqualTo(waiting.MessageId.Trim('<', '>')));
    }

    [Test]
    public async Task Refusing_for_the_time_being_for_two_days_it_is_asked_more_and_more_seldom_and_then_given_up()
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Recipient = _ => "451 4.7.1 Greylisted" });
        await using var world = await Registered(sink, "kari");
        var waits = new List<TimeSpan>();
        var ids = new HashSet<string>();
        for (var tries = 0; tries < 100; tries++)
        {
            await world.Run();
            var mail = (await Mails()).Single();
            ids.Add(mail.MessageId);
            if (mail.State == MailState.Failed) break;
            waits.Add(mail.NextAt - world.Clock.Now);
            world.Clock.Now = mail.NextAt;
        }

        var last = (await Mails()).Single();
        Assert.That((last.State, last.Error), Is.EqualTo((MailState.Failed, "451 4.7.1 Greylisted")));
        Assert.That(waits[0], Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(waits, Is.Ordered.Ascending);
        Assert.That(waits[^1], Is.LessThanOrEqualTo(TimeSpan.FromHours(6)));
        Assert.That(world.Clock.Now - s_now, Is.GreaterThan(TimeSpan.FromDays(1.5)).And.LessThanOrEqualTo(TimeSpan.FromDays(2)));
        Assert.That(ids, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_refused_for_good_stops_no_other_and_is_never_tried_again()
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Recipient = a => a.StartsWith("ukjend", StringComparison.Ordinal) ? "550 5.1.1 No such user here" : null });
        await using var world = await Registered(sink, "anne", "ukjend", "kari");
        await world.Run();
        await world.At(s_now.AddHours(12));

        Assert.That(sink.Mails.SelectMany(m => m.To).Order(), Is.EqualTo(new[] { "anne@kommune.example", "kari@kommune.example" }));
        var refused = (await Mails())[1];
        Assert.That((refused.State, refused.Error, refused.Attempts), Is.EqualTo((MailState.Failed, "550 5.1.1 No such user here", 1)));
    }

    [Test]
    public async Task Cut_off_in_the_middle_it_is_sent_whole_the_next_time()
    {
        var cuts = 2;
        await using var sink = SmtpSink.Start(new SmtpScript { Cut = _ => Interlocked.Decrement(ref cuts) >= 0 });
        await using var world = await Registered(sink, "kari");
        for (var tries = 0; tries < 3; tries++)
        {
            await world.Run();
            world.Clock.Now = world.Clock.Now.AddHours(1);
        }

        Assert.That(sink.Mails, Has.Count.EqualTo(1));
        Assert.That((await PythonMail.Read(sink.Mails[0].Content)).Single().Defects, Is.Empty);
        Assert.That((await Mails()).Single().Attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_server_that_never_answers_is_left_and_asked_again_with_the_same_id()
    {
        var forever = new TaskCompletionSource();
        await using var sink = SmtpSink.Start(new SmtpScript { Wait = _ => forever.Task });
        await using var world = await Registered(sink, "kari");
        await world.Run();
        var left = (await Mails()).Single();
        sink.Script = new SmtpScript();
        await world.At(s_now.AddMinutes(2));

        Assert.That(left.State, Is.EqualTo(MailState.Retrying));
        Assert.That(sink.Mails.Single().MessageId, Is.EqualTo(left.MessageId.Trim('<', '>')));
    }

    [Test]
    public async Task Taken_but_not_told_so_the_copy_bears_the_same_id()
    {
        var cuts = 1;
        await using var sink = SmtpSink.Start(new SmtpScript { CutAfter = _ => Interlocked.Decrement(ref cuts) >= 0 });
        await using var world = await Registered(sink, "kari");
        await world.Run();
        await world.At(s_now.AddMinutes(2));

        Assert.That(sink.Mails, Has.Count.EqualTo(2));
        Assert.That(sink.Mails.Select(m => m.MessageId).Distinct().ToList(), Has.Count.EqualTo(1));
    }

    private async Task<MailWorld> Registered(SmtpSink sink, params string[] people)
    {
        var world = await MailWorld.Create(Database, s_now, sink);
        var gathering = await world.Publish(s_now.AddDays(20));
        foreach (var who in people) await world.Register(gathering.Slug, who);
        return world;
    }

    private Task<IReadOnlyList<MailRow>> Mails() => Database.Read(sql => sql.List<MailRow>(s_mails));

    private sealed record MailRow
    {
        public MailState State { get; init; }
        public DateTimeOffset NextAt { get; init; }
        public string? Error { get; init; }
        public string MessageId { get; init; } = "";
        public int Attempts { get; init; }
    }
}
