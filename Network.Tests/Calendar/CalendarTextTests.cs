using FsCheck;
using FsCheck.Fluent;
using Network.Core.Calendar;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Calendar;

/// <summary>Texts by property, in this process and so with the smallest text that fails. <see cref="CalendarReadersTests"/> asks others' parsers.</summary>
[TestFixture]
public sealed class CalendarTextTests
{
    private const CalendarMethod Request = CalendarMethod.Request;

    [Test]
    public void No_line_is_longer_than_75_octets_and_each_is_whole_characters() => ForAnyText(text =>
    {
        var name = new CalendarPerson(text, $"{text}@kommune.example");
        var ics = Write(SampleEntry.Meeting with { Summary = text, Description = text, Location = text, Organizer = name, Attendee = name });
        Assert.That(ContentLines.Physical(ics).Max(l => l.Length), Is.LessThanOrEqualTo(75));
    });

    [Test]
    public void No_text_adds_a_line()
    {
        var expected = ContentLines.Unfolded(Write(SampleEntry.Meeting)).Select(Name).ToList();
        ForAnyText(text =>
        {
            var said = $"x{text}";
            var name = new CalendarPerson(said, $"{said}@kommune.example");
            var ics = Write(SampleEntry.Meeting with { Summary = said, Description = said, Location = said, Organizer = name, Attendee = name });
            Assert.That(ContentLines.Unfolded(ics).Select(Name), Is.EqualTo(expected));
            Assert.That(ics.Where(char.IsControl).Distinct(), Is.SubsetOf("\r\n\t"));
        });
    }

    [Test]
    public void A_text_is_read_as_it_was_written() => ForAnyText(text =>
    {
        var ics = Write(SampleEntry.Meeting with { Summary = text });
        Assert.That(ContentLines.Unescaped(ContentLines.Value(ics, "SUMMARY")), Is.EqualTo(AnyText.Said(text)));
    });

    [Test]
    public void A_line_is_filled_to_75_octets_before_it_is_folded()
    {
        var summary = new string('a', 75 - "SUMMARY:".Length);
        Assert.That(Write(SampleEntry.Meeting with { Summary = summary }), Does.Contain($"\r\nSUMMARY:{summary}\r\n"));
        Assert.That(Write(SampleEntry.Meeting with { Summary = summary + "b" }), Does.Contain($"\r\nSUMMARY:{summary}\r\n b\r\n"));
        Assert.That(Write(SampleEntry.Meeting with { Summary = summary[..^3] + "😀" }), Does.Contain($"\r\nSUMMARY:{summary[..^3]}\r\n 😀\r\n"));
    }

    [TestCase("Kari \"Kaja\" Nordmann", "Kari 'Kaja' Nordmann")]
    [TestCase("Nordmann, Kari; dagleg leiar: RVTS", "Nordmann, Kari; dagleg leiar: RVTS")]
    [TestCase("Kari\r\nATTENDEE:mailto:x@y.example", "Kari ATTENDEE:mailto:x@y.example")]
    [TestCase("Kari ^n\\n", "Kari n/n")]
    public void A_name_stands_in_quotes_that_it_cannot_end(string name, string expected)
    {
        var attendee = ContentLines.Unfolded(Write(SampleEntry.Meeting with { Attendee = new(name, "kari@kommune.example") })).Single(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.That(attendee, Does.StartWith($"ATTENDEE;CN=\"{expected}\";CUTYPE"));
    }

    [Test]
    public void Who_has_said_no_name_is_known_by_the_address_alone() =>
        Assert.That(Write(SampleEntry.Meeting with { Organizer = new(" ", "post@rvts.example") }), Does.Contain("\r\nORGANIZER:mailto:post@rvts.example\r\n"));

    [TestCase("kari.o'hara+leiar_1@kommune.example", "mailto:kari.o'hara+leiar_1@kommune.example")]
    [TestCase("kari@blåbær.example", "mailto:kari@xn--blbr-roah.example")]
    [TestCase("kari&ola/nord%@kommune.example", "mailto:kari%26ola%2Fnord%25@kommune.example")]
    [TestCase("kari@kommune.example\r\nSTATUS:CANCELLED", "mailto:kari@kommune.exampleSTATUS%3ACANCELLED")]
    public void An_address_holds_nothing_that_ends_it(string email, string expected)
    {
        var attendee = ContentLines.Unfolded(Write(SampleEntry.Meeting with { Attendee = new("", email) })).Single(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.That(attendee, Does.EndWith($"RSVP=FALSE:{expected}"));
    }

    [Test]
    public void The_page_is_written_in_ASCII()
    {
        var ics = Write(SampleEntry.Meeting with { Page = "https://nettverk.example/samlingar/førde 2023?a=1,2;b" });
        Assert.That(ContentLines.Value(ics, "URL"), Is.EqualTo("https://nettverk.example/samlingar/f%C3%B8rde%202023?a=1,2;b"));
    }

    private static void ForAnyText(Action<string> property) => Prop.ForAll(AnyText.Arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static string Name(string line) => line.Split(':', ';')[0];

    private static string Write(CalendarEntry entry) => CalendarWriter.Write(Request, Language.Nynorsk, [entry]);
}
