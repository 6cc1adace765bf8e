using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class MimeMessageBuilderTests
{
    private static readonly DateTimeOffset s_now = new(2023, 10, 23, 6, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Every_part_and_header_is_read_as_it_was_meant()
    {
        var mail = SampleMail.Invitation() with { Unsubscribe = new Uri("https://nettverk.example/avmelding/" + new string('a', 120)) };
        var read = await Read(mail);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Shape, Is.EqualTo(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics", "application/pdf"]));
            Assert.That(read.Parts.Select(p => p.Encoding), Has.All.EqualTo("base64"));
            Assert.That(read.Parts.Take(3).Select(p => p.Charset), Has.All.EqualTo("utf-8"));
            Assert.That(read.Parts[2].Method, Is.EqualTo("REQUEST"));
            Assert.That(read.Parts.Skip(3).Select(p => (p.Disposition, p.Name)), Is.EqualTo([("attachment", "invitasjon.ics"), ("attachment", "Handlingsplan for Kvæfjord.pdf")]));
            Assert.That(read.Parts[4].Content, Is.EqualTo(mail.Files[0].Content));
            Assert.That((read.From.Single(), read.To.Single(), read.ReplyTo.Single()), Is.EqualTo((mail.From, mail.To, mail.ReplyTo)));
            Assert.That(read["Content-Language"].Concat(read["Auto-Submitted"]), Is.EqualTo(["nn", "auto-generated"]));
            Assert.That(read["X-Auto-Response-Suppress"], Is.EqualTo(["OOF, AutoReply"]));
            Assert.That(read["List-Unsubscribe"].Concat(read["List-Unsubscribe-Post"]).Select(h => h.Trim()), Is.EqualTo([$"<{mail.Unsubscribe}>", "List-Unsubscribe=One-Click"]));
            Assert.That(read["Message-ID"].Concat(read["Date"]), Is.EqualTo([$"<{mail.MessageId}>", "Mon, 23 Oct 2023 08:00:00 +0200"]));
        }
    }

    // None, parts of a line, lines that are just full, and more than is read at once.
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(56)]
    [TestCase(57)]
    [TestCase(58)]
    [TestCase(114)]
    [TestCase(100_001)]
    public async Task A_file_is_read_as_it_was_whatever_its_size(int size)
    {
        var content = new byte[size];
        Random.Shared.NextBytes(content);
        var read = await Read(SampleMail.Invitation() with { Files = [new MailFile("fil.bin", "application/octet-stream", content)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Parts[^1].Content, Is.EqualTo(content));
            Assert.That(read.Defects, Is.Empty);
        }
    }

    [TestCase("Kåre\r\nBcc: ola@x.example", "Kåre Bcc: ola@x.example")]
    [TestCase("a\nb\rc\0d\u2028e", "a b c d e")]
    [TestCase("=?utf-8?q?Sjef?=", "= ?utf-8?q?Sjef?=")]
    [TestCase("Åse \"Å\" \\ <x@x.example>, (ja); [nei]", "Åse \"Å\" \\ <x@x.example>, (ja); [nei]")]
    [TestCase("eit halvt ½ teikn", "eit halvt \ufffd teikn")]
    [TestCase("👩‍👩‍👧‍👦 é mot vald", "👩‍👩‍👧‍👦 é mot vald")]
    [TestCase("  ", "")]
    public async Task What_people_write_injects_no_header_and_throws_nothing(string written, string seen)
    {
        // An attribute holds no half of a pair.
        var read = await Read(Written(written.Replace('½', '\ud83c')));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read["Subject"].Single(), Is.EqualTo(seen));
            Assert.That(new[] { read.From, read.To, read.ReplyTo }.Select(p => p.Single().Name), Has.All.EqualTo(seen));
            Assert.That(read["Bcc"], Is.Empty);
            Assert.That(read.Parts, Has.Count.EqualTo(5));
        }
    }

    [Test]
    public async Task However_long_it_is_no_line_is_longer_than_servers_take()
    {
        var read = await Read(Written(string.Concat(Enumerable.Repeat("lærings", 1000)) + ".pdf"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.LongestLine, Is.LessThanOrEqualTo(998));
            Assert.That(read["Subject"].Single(), Has.Length.InRange(200, 250));
            Assert.That(read.Parts[^1].Name, Does.StartWith("læringslærings").And.EndWith(".pdf"));
        }
    }

    [TestCase("text/plain; charset=utf-8", "text/plain")]
    [TestCase("message/rfc822", "application/octet-stream")]
    [TestCase("multipart/mixed", "application/octet-stream")]
    [TestCase("æ/ø\r\nBcc: ola@x.example", "application/octet-stream")]
    [TestCase("", "application/octet-stream")]
    [TestCase("pdf", "application/octet-stream")]
    public async Task A_file_of_a_type_that_cannot_be_goes_as_bytes(string type, string seen)
    {
        var read = await Read(SampleMail.Short("a@x.example") with { Files = [new MailFile("a.txt", type, [1, 2, 3])] });
        Assert.That((read.Parts[^1].Type, read.Parts[^1].Content), Is.EqualTo((seen, new byte[] { 1, 2, 3 })));
    }

    [TestCase("møte.1@x.example")]
    [TestCase("utan krøllalfa")]
    [TestCase("a>\r\nBcc: <ola@x.example")]
    public async Task Any_id_is_one(string id)
    {
        var read = await Read(SampleMail.Short(id));
        Assert.That(read["Message-ID"].Single(), Does.Match(@"\A<[^<>\s]+>\z"));
        Assert.That(read["Bcc"], Is.Empty);
    }

    [TestCase("nettverk@rvts.example", ExpectedResult = true)]
    [TestCase("nettverk@localhost", ExpectedResult = true)]
    [TestCase("post@blåbær.example", ExpectedResult = true)]
    [TestCase("post@xn--blbr-roah.example", ExpectedResult = true)]
    [TestCase("nettverk", ExpectedResult = false)]
    [TestCase("a@x.example, b@x.example", ExpectedResult = false)]
    [TestCase("Nettverk <nettverk@rvts.example>", ExpectedResult = false)]
    [TestCase("a@x.example\r\nBcc: b@x.example", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool A_sender_is_an_address_alone(string text) => MimeMessageBuilder.IsAddress(text);

    private static OutgoingMail Written(string text) => SampleMail.Invitation() with
    {
        From = new MailPerson(text, "nettverk@rvts.example"),
        To = new MailPerson(text, "kaare@kommune.example"),
        ReplyTo = new MailPerson(text, "aase@rvts.example"),
        Subject = text,
        Calendar = new MailCalendar(CalendarMethod.Cancel, SampleMail.Ics),
        Files = [new MailFile(text, "application/pdf", [1])],
    };

    private static async Task<PythonMail> Read(OutgoingMail mail)
    {
        using var message = MimeMessageBuilder.Build(mail, s_now);
        using var bytes = new MemoryStream();
        await message.WriteToAsync(MimeMessageBuilder.Format, bytes);
        var read = (await PythonMail.Read(bytes.ToArray())).Single();
        Assert.That((read.LoneBreaks, read.EightBit, string.Join('\n', read.Defects)), Is.EqualTo((0, 0, "")));
        return read;
    }
}
