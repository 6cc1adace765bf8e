using System.Diagnostics;
using Network.Core.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture(false)]
[TestFixture(true)]
public sealed class SmtpMailTransportTests(bool takesWhole) : SmtpTests
{
    [Test]
    public async Task A_mail_arrives_once_with_its_envelope()
    {
        await using var sink = Sink();
        Assert.That(await To(sink).SendAsync(SampleMail.Short("a@x.example", to: "Kari@blåbær.example"), default), Is.EqualTo(new MailOutcome.Sent()));
        var mail = (await sink.WaitFor(1)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.From, Is.EqualTo("nettverk@rvts.example"));
            Assert.That(mail.To, Is.EqualTo(["Kari@xn--blbr-roah.example"]));
            Assert.That(mail.MessageId, Is.EqualTo("a@x.example"));
            Assert.That(mail.IsWhole, Is.EqualTo(takesWhole));
        }
    }

    [Test]
    public async Task What_arrives_is_what_the_folder_holds()
    {
        await using var sink = Sink();
        await To(sink).SendAsync(SampleMail.Invitation(), default);
        var (mail, read) = (SampleMail.Invitation(), (await PythonMail.Read((await sink.WaitFor(1))[0].Content)).Single());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read["Subject"], Is.EqualTo([mail.Subject]));
            Assert.That(read.Defects, Is.Empty);
            Assert.That(read.LoneBreaks, Is.Zero);
            Assert.That(read.Date, Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(1)));
            Assert.That(read.Parts.Select(p => p.Type), Is.EqualTo(["text/plain", "text/html", "text/calendar", "application/ics", "application/pdf"]));
        }
    }

    [TestCase("550 5.1.1 No such user here")]
    [TestCase("552 5.2.2 Mailbox full")]
    [TestCase("554 5.7.1 Blocked")]
    [TestCase("599 Odd")]
    public async Task A_recipient_refused_with_5yz_is_refused_for_good_in_the_servers_words(string reply)
    {
        await using var sink = Sink(new SmtpScript { Recipient = a => a.StartsWith("kaare", StringComparison.Ordinal) ? reply : null });
        var transport = To(sink);
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Permanent(reply)));
        Assert.That(await transport.SendAsync(SampleMail.Short("b@x.example", to: "kari@kommune.example"), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That((await sink.WaitFor(1)).Single().MessageId, Is.EqualTo("b@x.example"));
    }

    [Test]
    public async Task A_message_refused_with_5yz_is_refused_for_good()
    {
        await using var sink = Sink(new SmtpScript { Message = _ => "554 5.6.0 We do not like it" });
        Assert.That(await To(sink).SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Permanent("554 5.6.0 We do not like it")));
    }

    [TestCase("450 4.2.1 Greylisted, come back", "")]
    [TestCase("421 4.3.2 Closing", "")]
    [TestCase("", "451 4.3.0 Local error")]
    [TestCase("", "452 4.3.1 Disk full")]
    public async Task What_is_refused_with_4yz_may_be_tried_again(string toRecipient, string toMessage)
    {
        await using var sink = Sink(new SmtpScript { Recipient = _ => toRecipient is "" ? null : toRecipient, Message = _ => toMessage is "" ? null : toMessage });
        var transport = To(sink);
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Temporary(toRecipient + toMessage)));
        sink.Script = new SmtpScript();
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Sent()));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_connection_cut_in_or_after_the_message_may_be_tried_again(bool after)
    {
        await using var sink = Sink(new SmtpScript { Cut = _ => !after, CutAfter = _ => after });
        var transport = To(sink);
        Assert.That(await transport.SendAsync(SampleMail.Invitation(), default), Is.TypeOf<MailOutcome.Temporary>());
        sink.Script = new SmtpScript();
        Assert.That(await transport.SendAsync(SampleMail.Invitation(), default), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That(sink.Mails.Select(m => m.MessageId).Distinct(), Is.EqualTo([SampleMail.Invitation().MessageId]));
    }

    [Test]
    public async Task A_server_slower_than_the_patience_may_be_tried_again()
    {
        var never = new TaskCompletionSource();
        await using var sink = Sink(new SmtpScript { Wait = _ => never.Task });
        var clock = Stopwatch.StartNew();
        var outcome = await To(sink, s => s with { TimeoutSeconds = 1 }).SendAsync(SampleMail.Short("a@x.example"), default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.EqualTo(new MailOutcome.Temporary("The mail server did not answer within 1 seconds.")));
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        }
    }

    [Test]
    public async Task Nobody_listening_may_be_tried_again_and_works_once_somebody_does()
    {
        await using var sink = Sink();
        await sink.Close();
        var transport = To(sink);
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Temporary("The mail server does not take connections.")));
        sink.Open();
        Assert.That(await transport.SendAsync(SampleMail.Short("a@x.example"), default), Is.EqualTo(new MailOutcome.Sent()));
    }

    [Test]
    public async Task A_name_that_DNS_does_not_know_may_be_tried_again() => Assert.That(
        await Of(new SmtpSettings { Host = "mail.invalid", Port = 25, Tls = false }).SendAsync(SampleMail.Short("a@x.example"), default), Is.TypeOf<MailOutcome.Temporary>());

    [Test]
    public async Task Stopping_is_no_outcome()
    {
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        await using var sink = Sink(new SmtpScript
        {
            Wait = async _ =>
            {
                await stop.CancelAsync();
                await never.Task;
            },
        });
        var transport = To(sink);
        Assert.That(async () => await transport.SendAsync(SampleMail.Short("a@x.example"), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await transport.SendAsync(SampleMail.Short("a@x.example"), stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task An_address_that_is_none_is_refused_before_anybody_is_asked()
    {
        await using var sink = Sink();
        Assert.That(await To(sink).SendAsync(SampleMail.Short("a@x.example", to: "kari@x.example>\r\nRCPT TO:<ola@x.example"), default), Is.TypeOf<MailOutcome.Permanent>());
        Assert.That(sink.Connections, Is.Zero);
    }

    // A server of either kind: one that is asked before each step, or one that takes what belongs together at once.
    private SmtpSink Sink(SmtpScript? script = null) => SmtpSink.Start((script ?? new SmtpScript()) with { TakesWhole = takesWhole });
}
