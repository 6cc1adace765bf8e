using Network.Core.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class PostfixSinkTests : SmtpTests
{
    [Test]
    public async Task Mails_arrive_once_each_and_whole_at_a_server_that_none_of_us_wrote()
    {
        await using var sink = await PostfixSink.Start();
        var transport = Of(new SmtpSettings { Host = "127.0.0.1", Port = sink.Port, Tls = false, Connections = 4 });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => transport.SendAsync(SampleMail.Invitation($"{i}@x.example"), CancellationToken.None)));
        var mails = await PythonMail.Read(sink.Messages);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes, Has.All.EqualTo(new MailOutcome.Sent()));
            Assert.That(mails.SelectMany(m => m["Message-ID"]), Is.EquivalentTo(Enumerable.Range(0, 20).Select(i => $"<{i}@x.example>")));
            Assert.That(mails.SelectMany(m => m.Defects), Is.Empty);
            Assert.That(mails.Select(m => m.Parts[^1].Content), Has.All.EqualTo(SampleMail.Invitation().Files[0].Content));
        }
    }
}
