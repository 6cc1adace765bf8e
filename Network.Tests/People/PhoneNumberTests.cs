using Network.Core.People;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed class PhoneNumberTests
{
    [TestCase("12345678")]
    [TestCase("12 34 56 78")]
    [TestCase("123 45 678")]
    [TestCase("+47 12 34 56 78")]
    [TestCase("0047 123 45 678")]
    [TestCase("(+47) 12.34.56-78")]
    [TestCase("+47\u00a012\u00a034\u00a056\u00a078")]
    public void A_Norwegian_number_is_read_however_it_is_written(string typed) =>
        Assert.That(PhoneNumber.Show(PhoneNumber.Read(typed)!), Is.EqualTo("+47 12 34 56 78"));

    [TestCase("+46 70 123 45 67", "+46701234567")]
    [TestCase("00358401234567", "+358401234567")]
    public void A_foreign_number_keeps_its_country(string typed, string expected) =>
        Assert.That(PhoneNumber.Show(PhoneNumber.Read(typed)!), Is.EqualTo(expected));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("1234567")]
    [TestCase("123456789")]
    [TestCase("+47 1234567")]
    [TestCase("+47 123456789")]
    [TestCase("ring meg")]
    [TestCase("12345678; DROP")]
    [TestCase("+1234567890123456")]
    [TestCase("++4712345678")]
    [TestCase("١٢٣٤٥٦٧٨")]
    public void What_is_no_number_is_refused(string? typed) => Assert.That(PhoneNumber.Read(typed), Is.Null);
}
