using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Network.Web.Access;
using NUnit.Framework;

namespace Network.Tests.Access;

/// <summary>What stood in a cookie is remembered, never what somebody made of it since.</summary>
[TestFixture]
public sealed class KeptTicketsTests
{
    [Test]
    public void A_cookie_is_opened_once_and_each_gets_a_ticket_of_their_own()
    {
        var sealing = new Counting();
        using var tickets = new KeptTickets(sealing);
        tickets.Unprotect("a", "x")!.Properties.ExpiresUtc = DateTimeOffset.UnixEpoch;
        tickets.Unprotect("a", "x")!.Properties.ExpiresUtc = DateTimeOffset.UnixEpoch;

        Assert.That(tickets.Unprotect("a", "x")!.Properties.ExpiresUtc, Is.Null);
        Assert.That(sealing.Opened, Is.EqualTo(1));
    }

    [Test]
    public void Another_cookie_and_another_purpose_are_opened_by_themselves_and_what_opens_nothing_is_not_remembered()
    {
        var sealing = new Counting();
        using var tickets = new KeptTickets(sealing);
        tickets.Unprotect("a", "x");
        tickets.Unprotect("b", "x");
        tickets.Unprotect("a", "y");
        Assert.That(tickets.Unprotect("forged", "x"), Is.Null);
        Assert.That(tickets.Unprotect("forged", "x"), Is.Null);

        Assert.That(sealing.Opened, Is.EqualTo(5));
    }

    private sealed class Counting : ISecureDataFormat<AuthenticationTicket>
    {
        public int Opened { get; private set; }

        public string Protect(AuthenticationTicket data) => "a";

        public string Protect(AuthenticationTicket data, string? purpose) => "a";

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Opened++;
            return protectedText == "forged" ? null : new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("test")), new AuthenticationProperties(), "test");
        }
    }
}
