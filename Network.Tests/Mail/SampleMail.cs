using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Tests.Mail;

/// <summary>Mail as the product sends it, for tests to change what they are about.</summary>
internal static class SampleMail
{
    public const string Ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a@nettverk.example\r\nSUMMARY:Møte på Stord\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    public static readonly Uri Link = new("https://teams.example/l/meetup?a=1&b=2");

    /// <summary>Every part that a mail can have.</summary>
    public static MailDocument Document => new MailDocument()
        .Heading("Velkomen til informasjonsmøtet")
        .Paragraph("Hei Kåre\nDu har plass på informasjons- og innspelsmøtet i læringsnettverket mot vald og overgrep, og vi gler oss til å sjå deg der.")
        .Facts(("Når", "onsdag 25. oktober 2023 kl. 09.30–11.30"), ("Stad", "Teams"), ("Lenkje", "https://teams.example/l/meetup"))
        .Button("Bli med i møtet", Link)
        .Items("Ta med kaffi", "Les igjennom den lange handlingsplanen til kommunen din før du kjem til møtet, om du har ein")
        .Note("Møtet blir ikkje teke opp.")
        .Heading("Program")
        .Markdown("**Opning** ved [RVTS](/nettverk/rvts)", new Uri("https://nettverk.example"))
        .Code("123 456")
        .Link("Endre påmeldinga", new Uri("https://nettverk.example/mi-pamelding/abc"))
        .Footer("RVTS Vest")
        .FooterLink("Personvern", new Uri("https://nettverk.example/personvern"));

    /// <summary>An invitation with everything: calendar and file among it.</summary>
    public static OutgoingMail Invitation(string id = "invitation.1@nettverk.example") => Short(id) with
    {
        ReplyTo = new MailPerson("Åse Ås", "aase@rvts.example"),
        Subject = "Møtelenkje: informasjonsmøtet 25. oktober",
        Text = Document.ToText(),
        Html = Document.ToHtml(Language.Nynorsk, "Møtelenkje"),
        Calendar = new MailCalendar(CalendarMethod.Request, Ics),
        Files = [new MailFile("Handlingsplan for Kvæfjord.pdf", "application/pdf", [.. Enumerable.Range(0, 256).Select(i => (byte)i)])],
    };

    /// <summary>The least that a mail can be.</summary>
    public static OutgoingMail Short(string id, string to = "kaare@kommune.example") => new()
    {
        MessageId = id,
        From = new MailPerson("Læringsnettverket", "nettverk@rvts.example"),
        To = new MailPerson("Kåre Åsen", to),
        Language = Language.Nynorsk,
        Subject = "Hei",
        Text = "Hei på deg\n",
        Html = "<!DOCTYPE html><html lang=\"nn\"><title>Hei</title><p>Hei på deg</p></html>",
    };
}
