using Network.Core.Joining;
using Network.Core.Registrations;
using Network.Core.Time;
using Network.Data;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.Joining;

[TestFixture]
public sealed class JoinMailTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2023, 10, 25), new TimeOnly(9, 30));

    [Test]
    public async Task Every_mail_about_a_session_and_every_calendar_entry_in_it_holds_the_persons_own_address()
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await MailWorld.Create(test.Database, s_start.AddDays(-10));
        await world.Publish(s_start);
        var kari = (RegisterOutcome.Registered)await world.Register("mote", "kari");
        await world.Register("mote", "ola");
        await world.Run();
        await world.At(s_start.AddDays(-2));
        await world.Change("mote", s_start, "https://teams.example/b");
        await world.At(s_start.AddDays(-1));

        var own = "https://nettverk.example" + JoinAddress.Of((await world.Mine.Find(kari.Token))!.Registration);
        var mails = world.Server.To("kari");
        Assert.That(mails, Has.Count.EqualTo(3), "confirmation, link, changed");
        foreach (var mail in mails)
        {
            Assert.That(mail.Text, Does.Contain(own), mail.Subject);
            Assert.That(mail.Html, Does.Contain($"href=\"{own}\""), mail.Subject);
            Assert.That(mail.Calendar!.Ics.Replace("\r\n ", "", StringComparison.Ordinal), Does.Contain(own), mail.Subject);
        }

        Assert.That(mails[0].Html, Does.Not.Contain("class=\"button\""), "there is nothing to join yet");
        Assert.That(mails[1].Html, Does.Match($"class=\"button\" href=\"{own}\""));
        Assert.That(mails[1].Text, Does.Contain("https://teams.example/a"), "the link itself stays readable");
        Assert.That(mails[2].Text, Does.Contain("https://teams.example/b"));
        Assert.That(world.Server.To("ola").Any(m => m.Text.Contains(own, StringComparison.Ordinal)), Is.False);
    }
}
