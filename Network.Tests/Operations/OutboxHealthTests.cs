using Network.Core.Mail;
using Network.Data;
using Network.Data.Mail;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class OutboxHealthTests(DatabaseProvider provider) : StoreTests(provider)
{
    private readonly TestClock _clock = new();

    [Test]
    public async Task Nothing_due_is_no_age()
    {
        await Database.PutInOutbox("later", MailState.Queued, _clock.Now.AddSeconds(1));

        Assert.That(await new OutboxHealth(Database, _clock).Due(), Is.EqualTo(new DueMail(0, TimeSpan.Zero)));
    }

    [Test]
    public async Task The_oldest_that_should_have_gone_counts_and_what_is_done_with_does_not()
    {
        await Database.PutInOutbox("queued", MailState.Queued, _clock.Now);
        await Database.PutInOutbox("retrying", MailState.Retrying, _clock.Now.AddMinutes(-7));
        await Database.PutInOutbox("lease ran out", MailState.Leased, _clock.Now.AddMinutes(-3));
        foreach (var done in new[] { MailState.Sent, MailState.Failed, MailState.Withheld }) await Database.PutInOutbox($"{done}", done, _clock.Now.AddDays(-1));

        Assert.That(await new OutboxHealth(Database, _clock).Due(), Is.EqualTo(new DueMail(3, TimeSpan.FromMinutes(7))));
    }
}
