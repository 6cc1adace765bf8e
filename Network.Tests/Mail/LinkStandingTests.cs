using Network.Core.Gatherings;
using Network.Core.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class LinkStandingTests
{
    private static readonly DateTimeOffset s_now = new(2023, 10, 23, 6, 0, 0, TimeSpan.Zero);

    private static readonly Session s_session = new()
    {
        MeetingUrl = "https://teams.example/a",
        LinkMark = "mark",
        LinkDueAt = s_now.AddHours(-1),
        StartsAt = s_now.AddDays(2),
    };

    [TestCase(null, null, null, LinkStatus.OnItsWay)]
    [TestCase(1L, MailState.Queued, null, LinkStatus.OnItsWay)]
    [TestCase(1L, MailState.Leased, null, LinkStatus.OnItsWay)]
    [TestCase(1L, MailState.Retrying, null, LinkStatus.Retrying)]
    [TestCase(1L, MailState.Failed, null, LinkStatus.Failed)]
    [TestCase(1L, MailState.Sent, 1L, LinkStatus.Sent)]
    [TestCase(2L, MailState.Withheld, 1L, LinkStatus.Sent)]
    [TestCase(2L, MailState.Failed, 1L, LinkStatus.Failed)]
    [TestCase(2L, MailState.Queued, 1L, LinkStatus.OnItsWay)]
    [TestCase(1L, MailState.Sent, null, LinkStatus.OnItsWay)]
    public void The_newest_mail_decides(long? last, MailState? state, long? withLink, LinkStatus expected) =>
        Assert.That(Status(s_session, last, state, withLink), Is.EqualTo(expected));

    [TestCase(null, null, LinkStatus.Planned)]
    [TestCase(1L, MailState.Queued, LinkStatus.Planned)]
    [TestCase(1L, MailState.Sent, LinkStatus.Planned)]
    [TestCase(1L, MailState.Failed, LinkStatus.Failed)]
    public void Before_its_moment_it_is_planned_unless_the_address_does_not_work(long? last, MailState? state, LinkStatus expected) =>
        Assert.That(Status(s_session with { LinkDueAt = s_now.AddHours(1) }, last, state, null), Is.EqualTo(expected));

    [Test]
    public void After_the_start_nobody_is_still_to_get_it()
    {
        var over = s_session with { StartsAt = s_now };
        Assert.That(Status(over, 1, MailState.Sent, 1), Is.EqualTo(LinkStatus.Sent));
        Assert.That(Status(over, 1, MailState.Retrying, null), Is.EqualTo(LinkStatus.NotSent));
        Assert.That(Status(s_session with { CancelledAt = s_now }, null, null, null), Is.EqualTo(LinkStatus.NotSent));
    }

    [Test]
    public void Without_a_link_there_is_nothing_to_get() =>
        Assert.That(Status(s_session with { LinkMark = null }, 1, MailState.Sent, null), Is.EqualTo(LinkStatus.NoLink));

    private static LinkStatus Status(Session session, long? last, MailState? state, long? withLink) =>
        new LinkStanding { LastMailId = last, LastState = state, LinkMailId = withLink }.Status(session, true, s_now);
}
