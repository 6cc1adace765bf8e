using Network.Core.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class EmailAddressTests
{
    [TestCase("kari@kommune.example", "kari@kommune.example")]
    [TestCase("  Kari.Nordmann@Kommune.Example \r\n", "Kari.Nordmann@Kommune.Example")]
    [TestCase("\u00a0kari@kommune.example\u200b\ufeff", "kari@kommune.example")]
    [TestCase("mailto:kari@kommune.example", "kari@kommune.example")]
    [TestCase("Kåre «K» Åsen <kare@kommune.example>", "kare@kommune.example")]
    [TestCase("o'hara+samling=1@mail.kommune.example", "o'hara+samling=1@mail.kommune.example")]
    [TestCase("kari@blåbær.example", "kari@blåbær.example")]
    [TestCase("kari@bla\u030ab\u00e6r.example", "kari@blåbær.example")]
    [TestCase("post@3.xn--blbr-roah.example", "post@3.xn--blbr-roah.example")]
    public void An_address_is_kept_as_given_without_what_is_around_it(string typed, string read) => Assert.That(EmailAddress.Read(typed), Is.EqualTo(read));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("kari")]
    [TestCase("kari@")]
    [TestCase("@kommune.example")]
    [TestCase("kari@@kommune.example")]
    [TestCase("kari@ola@kommune.example")]
    [TestCase("kari nordmann@kommune.example")]
    [TestCase("kari@kommune example")]
    [TestCase("kari@kommune.example\r\nBcc: ola@kommune.example")]
    [TestCase("kari\n@kommune.example")]
    [TestCase("Kari\r\nBcc: x <kari@kommune.example>")]
    [TestCase("kari@kommune.example\0")]
    [TestCase("kåre@kommune.example")]
    [TestCase(".kari@kommune.example")]
    [TestCase("kari.@kommune.example")]
    [TestCase("kari..n@kommune.example")]
    [TestCase("\"kari n\"@kommune.example")]
    [TestCase("kari@kommune")]
    [TestCase("kari@kommune..example")]
    [TestCase("kari@.kommune.example")]
    [TestCase("kari@kommune.example.")]
    [TestCase("kari@-kommune.example")]
    [TestCase("kari@kommune-.example")]
    [TestCase("kari@kom_mune.example")]
    [TestCase("kari@[127.0.0.1]")]
    [TestCase("kari@127.0.0.1")]
    [TestCase("kari@kommune.e")]
    [TestCase("kari@kommune.example,ola@kommune.example")]
    [TestCase("kari@kommune.example;ola@kommune.example")]
    [TestCase("<script>@kommune.example")]
    [TestCase("kari@kom\ud83dmune.example")]
    public void What_mail_cannot_be_sent_to_is_refused(string? typed) => Assert.That(EmailAddress.Read(typed), Is.Null);

    [Test]
    public void An_address_has_at_most_64_letters_before_the_at_and_254_in_all()
    {
        var label = new string('b', 60);
        var domain = $"{label}.{label}.{label}.example";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EmailAddress.Read($"{new string('a', 64)}@kommune.example"), Is.Not.Null);
            Assert.That(EmailAddress.Read($"{new string('a', 65)}@kommune.example"), Is.Null);
            Assert.That(EmailAddress.Read($"{new string('a', 254 - 1 - domain.Length)}@{domain}"), Has.Length.EqualTo(254));
            Assert.That(EmailAddress.Read($"{new string('a', 254 - domain.Length)}@{domain}"), Is.Null);
            Assert.That(EmailAddress.Read($"kari@{new string('b', 64)}.example"), Is.Null);
            Assert.That(EmailAddress.Read($"kari@{new string('å', 60)}.example"), Is.Null);
            Assert.That(EmailAddress.Read(new string('a', 1_000_000)), Is.Null);
        }
    }

    [Test]
    public void Addresses_are_compared_without_case() =>
        Assert.That(EmailAddress.Key("Kari@KOMMUNE.example"), Is.EqualTo(EmailAddress.Key(" kari@kommune.EXAMPLE")));

    [TestCase("kari@blåbær.example", "kari@xn--blbr-roah.example")]
    [TestCase("Kari@BLÅBÆR.example", "Kari@xn--blbr-roah.example")]
    [TestCase("Kari@Kommune.example", "Kari@Kommune.example")]
    public void An_international_domain_is_sent_as_DNS_has_it(string given, string sent) => Assert.That(EmailAddress.ForSending(given), Is.EqualTo(sent));

    [Test]
    public void No_address_is_put_into_ASCII_that_is_none() => Assert.That(() => EmailAddress.ForSending("kari"), Throws.TypeOf<FormatException>());
}
