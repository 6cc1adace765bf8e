using System.Net;
using Network.Core.Access;
using Network.Web.Access;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class SignInRulesTests
{
    [TestCase("123456", "123456")]
    [TestCase(" 123 456\n", "123456")]
    [TestCase("123-456", "123456")]
    [TestCase("12345", null)]
    [TestCase("1234567", null)]
    [TestCase("12345a", null)]
    [TestCase("١٢٣٤٥٦", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_code_is_six_digits_however_they_are_spaced(string? typed, string? code) => Assert.That(SignInRules.ReadCode(typed), Is.EqualTo(code));

    [TestCase(null)]
    [TestCase("/mi-side")]
    [TestCase("/arrangor/nettverk/a?q=to ord&x=1")]
    public void A_secret_is_read_as_it_was_written(string? returnUrl)
    {
        var secret = SignInSecret.New(returnUrl);
        Assert.That(SignInSecret.Read(secret.ToString()), Is.EqualTo(secret));
        Assert.That(secret.Token, Has.Length.EqualTo(26));
        Assert.That(SignInRules.ReadCode(secret.Code), Is.EqualTo(secret.Code));
    }

    [Test]
    public void Equal_codes_do_not_look_alike() =>
        Assert.That(SignInRules.CodeHash("one", "123456"), Is.Not.EqualTo(SignInRules.CodeHash("other", "123456")));

    [TestCase("192.0.2.7", "192.0.2.8", false)]
    [TestCase("192.0.2.7", "::ffff:192.0.2.7", true)]
    [TestCase("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::1", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_client_is_an_address_or_an_IPv6_network(string one, string other, bool same) =>
        Assert.That(ClientKey.Of(IPAddress.Parse(one)) == ClientKey.Of(IPAddress.Parse(other)), Is.EqualTo(same));

    [Test]
    public void A_client_without_an_address_is_counted_too() => Assert.That(ClientKey.Of(null), Is.Not.Empty);
}
