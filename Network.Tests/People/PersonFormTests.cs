using Network.Core.People;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class PersonFormTests
{
    private readonly List<FieldError> _errors = [];

    [Test]
    public void A_right_form_is_read_with_spaces_and_line_breaks_made_even()
    {
        var change = new PersonForm { Name = "  Åse\r\nBcc:  x  ", Phone = "12 34 56 78", Language = "nb" }.Read(_errors);
        Assert.That(change, Is.EqualTo(new PersonChange("Åse Bcc: x", "+4712345678", Language.Bokmal)));
        Assert.That(_errors, Is.Empty);
    }

    [Test]
    public void A_phone_may_be_left_out() =>
        Assert.That(new PersonForm { Name = "Åse", Phone = " ", Language = "nn" }.Read(_errors), Is.EqualTo(new PersonChange("Åse", null, Language.Nynorsk)));

    [TestCase("", null, "nn", "Name")]
    [TestCase("\u0000 \t", null, "nn", "Name")]
    [TestCase("Åse", "1234", "nn", "Phone")]
    [TestCase("Åse", null, "se", "Language")]
    [TestCase("Åse", null, null, "Language")]
    [TestCase(null, "x", "", "Name Phone Language")]
    public void What_is_wrong_is_said_at_its_field(string? name, string? phone, string? language, string fields)
    {
        Assert.That(new PersonForm { Name = name, Phone = phone, Language = language }.Read(_errors), Is.Null);
        Assert.That(string.Join(' ', _errors.Select(e => e.Field)), Is.EqualTo(fields));
        Assert.That(_errors.Select(e => e.Message), Is.All.Not.Empty);
    }

    [TestCase(200, 0)]
    [TestCase(201, 1)]
    [TestCase(10_000, 1)]
    public void A_name_has_at_most_200_characters(int length, int errors)
    {
        new PersonForm { Name = new string('å', length), Language = "nn" }.Read(_errors);
        Assert.That(_errors, Has.Count.EqualTo(errors));
    }
}
