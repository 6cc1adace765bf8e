using Network.Web.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class LoggedPathTests
{
    [TestCase("/mi-pamelding/abc", "/mi-pamelding/***")]
    [TestCase("/mi-pamelding/abc/avmeld", "/mi-pamelding/***/avmeld")]
    [TestCase("/MI-Pamelding/abc", "/MI-Pamelding/***")]
    [TestCase("//kalender//abc.ics", "//kalender/***")]
    [TestCase("/invitasjon/abc", "/invitasjon/***")]
    [TestCase("/logg-inn/abc", "/logg-inn/***")]
    [TestCase("/feil/mi-pamelding/abc", "/feil/mi-pamelding/***")]
    [TestCase("/evaluering/abc", "/evaluering/***")]
    [TestCase("/nettverk/nytt/abc.atom", "/nettverk/nytt/***")]
    [TestCase("/nettverksbrev/abc/angre", "/nettverksbrev/***/angre")]
    [TestCase("/logg-inn", "/logg-inn")]
    [TestCase("/samlingar/oktober-2023/pamelding", "/samlingar/oktober-2023/pamelding")]
    [TestCase("", "")]
    public void What_is_a_key_in_itself_is_left_out(string path, string logged) => Assert.That(LoggedPath.Of(path), Is.EqualTo(logged));

    [Test]
    public void A_path_of_any_length_takes_a_line() => Assert.That(LoggedPath.Of("/" + new string('a', 10_000)), Has.Length.EqualTo(201));
}
