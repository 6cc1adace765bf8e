using Network.Core.Calendar;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Jobs.Mail;
using Network.Tests.Calendar;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class RegistrationMailWriterTests
{
    [Test]
    public async Task Where_the_network_names_nobody_the_sender_invites()
    {
        Assert.That(await Invitation(SampleEntry.Meeting with { Organizer = null }), Does.Contain("\r\nORGANIZER;CN=\"Nettverk\":mailto:post@rvts.example\r\n"));
        Assert.That(await Invitation(SampleEntry.Meeting), Does.Contain("mailto:nettverk@rvts.example").And.Not.Contain("post@rvts.example"));
    }

    private static async Task<string> Invitation(CalendarEntry entry)
    {
        var news = new RegistrationNews
        {
            Registration = new Registration { Name = "Kari Nordmann", Email = "kari@kommune.example" },
            Gathering = new Gathering { Slug = "samling", Title = LocalText.Empty, Description = LocalText.Empty },
            NetworkName = LocalText.Empty,
        };
        var mail = new RegistrationMail("Du har plass", new MailDocument(), CalendarMethod.Request, [entry]);
        var writer = new RegistrationMailWriter(MailKind.Confirmation, (_, _) => Task.FromResult<IReadOnlyList<RegistrationNews?>>([news]), _ => mail, new CalendarPerson("Nettverk", "post@rvts.example"));
        return (await writer.Write(new LeasedMail(), CancellationToken.None))!.Calendar!.Ics;
    }
}
