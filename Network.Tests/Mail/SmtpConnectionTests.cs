using System.Diagnostics;
using System.Net.Sockets;
using Network.Core.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class SmtpConnectionTests : SmtpTests
{
    [Test]
    public async Task A_hundred_mails_over_eight_connections_arrive_once_each()
    {
        await using var sink = SmtpSink.Start();
        var transport = To(sink, s => s with { Connections = 8 });
        var outcomes = await SendMany(transport, 100);
        var mails = await sink.WaitFor(100);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes, Has.All.EqualTo(new MailOutcome.Sent()));
            Assert.That(mails.Select(m => m.MessageId), Is.EquivalentTo(Enumerable.Range(0, 100).Select(i => $"{i}@x.example")));
            Assert.That(mails.Select(m => m.To.Single()), Is.EquivalentTo(Enumerable.Range(0, 100).Select(i => $"p{i}@kommune.example")));
            Assert.That(sink.Connections, Is.InRange(2, 8));
        }
    }

    [Test]
    public async Task As_many_go_side_by_side_as_there_are_connections()
    {
        var together = new TaskCompletionSource();
        var waiting = 0;
        await using var sink = SmtpSink.Start(new SmtpScript
        {
            Wait = _ =>
            {
                if (Interlocked.Increment(ref waiting) == 3) together.SetResult();
                return together.Task;
            },
        });
        await SendMany(To(sink, s => s with { Connections = 3 }), 9);
        Assert.That((sink.Mails.Count, sink.MostAtOnce), Is.EqualTo((9, 3)));
    }

    [Test]
    public async Task Failures_among_them_touch_no_other_mail()
    {
        await using var sink = SmtpSink.Start(new SmtpScript
        {
            Recipient = a => a.Contains('3', StringComparison.Ordinal) ? "550 5.1.1 No" : null,
            Cut = a => a.Contains('7', StringComparison.Ordinal),
        });
        var outcomes = await SendMany(To(sink, s => s with { Connections = 4 }), 60);
        var expected = Enumerable.Range(0, 60).Select(i => $"{i}").Select(i =>
            i.Contains('3', StringComparison.Ordinal) ? typeof(MailOutcome.Permanent) : i.Contains('7', StringComparison.Ordinal) ? typeof(MailOutcome.Temporary) : typeof(MailOutcome.Sent));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Select(o => o.GetType()), Is.EqualTo(expected));
            Assert.That(sink.Mails, Has.Count.EqualTo(outcomes.Count(o => o is MailOutcome.Sent)));
        }
    }

    [Test]
    public async Task No_second_sees_more_than_the_rate()
    {
        await using var sink = SmtpSink.Start();
        var clock = Stopwatch.StartNew();
        await SendMany(To(sink, s => s with { Connections = 8, Rate = 20 }), 21);
        Assert.That(clock.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(990)));
    }

    [Test]
    public async Task Connections_end_with_the_transport()
    {
        await using var sink = SmtpSink.Start();
        var transport = To(sink);
        await SendMany(transport, 4);
        Assert.That(sink.OpenNow, Is.Positive);
        transport.Dispose();
        await sink.WaitUntilAlone();
    }

    [TestCase("LOGIN")]
    [TestCase("PLAIN LOGIN")]
    public async Task Signing_in_works(string mechanisms)
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Login = ("nettverk", "blåbær \"1\""), Mechanisms = mechanisms });
        var transport = To(sink, s => s with { User = "nettverk", Password = "blåbær \"1\"" });
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That(sink.Mails.Single().User, Is.EqualTo("nettverk"));
    }

    // It is the settings that are wrong, not the mail.
    [TestCase("nettverk", "wrong", "535 5.7.8 Authentication credentials invalid")]
    [TestCase(null, null, "530 5.7.0 Authentication required")]
    public async Task A_sign_in_refused_may_be_tried_again(string? user, string? password, string words)
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Login = ("nettverk", "right") });
        var outcome = await To(sink, s => s with { User = user, Password = password }).SendAsync(SampleMail.Short("a@x.example"), default);
        Assert.That(outcome, Is.EqualTo(new MailOutcome.Temporary(words)));
    }

    [Test]
    public async Task STARTTLS_hides_the_sign_in_and_the_mail()
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Certificate = TestCertificate.Shown, Login = ("nettverk", "right") });
        var transport = To(sink, s => s with { Tls = true, User = "nettverk", Password = "right" }, TestCertificate.IsTrusted);
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That((sink.Mails.Single().IsSecret, sink.Mails.Single().User), Is.EqualTo((true, "nettverk")));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_mail_of_many_packets_arrives_whole(bool tls)
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Certificate = TestCertificate.Shown });
        var content = new byte[500_000];
        new Random(1).NextBytes(content);
        var transport = To(sink, s => s with { Tls = tls }, TestCertificate.IsTrusted);
        var mail = SampleMail.Short("a@x.example") with { Files = [new MailFile("a.pdf", "application/pdf", content)] };
        Assert.That(await transport.SendAsync(mail, default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That((await PythonMail.Read(sink.Mails.Single().Content)).Single().Parts[^1].Content, Is.EqualTo(content));
    }

    [Test]
    public async Task On_port_465_everything_is_hidden_from_the_first_byte()
    {
        await using var sink = OnPort465(new SmtpScript { Certificate = TestCertificate.Shown, IsSecretAtOnce = true });
        Assert.That(await To(sink, s => s with { Tls = true }, TestCertificate.IsTrusted).SendAsync(SampleMail.Invitation(), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That(sink.Mails.Single().IsSecret, Is.True);
        var outcome = await To(sink, s => s with { Tls = true }).SendAsync(SampleMail.Invitation(), default);
        Assert.That((outcome as MailOutcome.Temporary)?.Reason, Does.StartWith("The mail server cannot be trusted"));
    }

    [Test]
    public async Task A_server_that_nobody_vouches_for_gets_nothing()
    {
        await using var sink = SmtpSink.Start(new SmtpScript { Certificate = TestCertificate.Shown });
        var outcome = await To(sink, s => s with { Tls = true }).SendAsync(SampleMail.Short("a@x.example"), default);
        Assert.That((outcome as MailOutcome.Temporary)?.Reason, Does.StartWith("The mail server cannot be trusted"));
        Assert.That(sink.Mails, Is.Empty);
    }

    [Test]
    public async Task A_server_without_STARTTLS_gets_nothing_where_it_is_asked_for()
    {
        await using var sink = SmtpSink.Start();
        Assert.That(await To(sink, s => s with { Tls = true }).SendAsync(SampleMail.Short("a@x.example"), default), Is.TypeOf<MailOutcome.Temporary>());
        Assert.That(sink.Mails, Is.Empty);
    }

    [Test]
    public async Task A_server_that_asks_nobody_to_sign_in_gets_nothing_from_who_would()
    {
        await using var sink = SmtpSink.Start();
        Assert.That(await To(sink, s => s with { User = "nettverk", Password = "x" }).SendAsync(SampleMail.Short("a@x.example"), default), Is.TypeOf<MailOutcome.Temporary>());
        Assert.That(sink.Mails, Is.Empty);
    }

    [Test]
    public async Task A_server_that_has_hung_up_meanwhile_costs_no_mail()
    {
        await using var sink = SmtpSink.Start();
        var transport = To(sink);
        await transport.SendAsync(SampleMail.Short("a@x.example"), default);
        await sink.Close();
        await sink.WaitUntilAlone();
        sink.Open();
        Assert.That(await transport.SendAsync(SampleMail.Short("b@x.example"), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That(sink.Connections, Is.EqualTo(2));
    }

    // Where others than root may listen there, and nobody does.
    private static SmtpSink OnPort465(SmtpScript script)
    {
        try
        {
            return SmtpSink.Start(script, 465);
        }
        catch (SocketException e)
        {
            Assert.Ignore(e.Message);
            throw;
        }
    }

    private static Task<MailOutcome[]> SendMany(SmtpMailTransport transport, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => transport.SendAsync(SampleMail.Short($"{i}@x.example", to: $"p{i}@kommune.example"), CancellationToken.None)));
}
