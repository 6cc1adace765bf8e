using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>What a failed hand-over means for the mail.</summary>
internal static class SmtpRefusal
{
    public static MailOutcome NoAnswer(SmtpSettings settings) => new MailOutcome.Temporary($"The mail server did not answer within {settings.TimeoutSeconds} seconds.");

    /// <summary>What the server said of the mail; null where it said nothing.</summary>
    public static MailOutcome? OfMail(Exception failure) => failure switch
    {
        SmtpCommandException smtp when IsForGood((int)smtp.StatusCode) => new MailOutcome.Permanent(Words(smtp)),
        SmtpCommandException smtp => new MailOutcome.Temporary(Words(smtp)),
        ServiceNotAuthenticatedException => new MailOutcome.Temporary(Words((int)SmtpStatusCode.AuthenticationRequired, failure.Message)),
        _ => null,
    };

    /// <summary>What came between: the mail waits until it is put right. Null for what is no failure of sending but a mistake in the code.</summary>
    public static MailOutcome? OfConnection(Exception failure) => failure switch
    {
        // Before any mail it is said of all of them.
        SmtpCommandException smtp => new MailOutcome.Temporary(Words(smtp)),
        ProtocolException or SslHandshakeException or AuthenticationException or NotSupportedException or IOException or SocketException => new MailOutcome.Temporary(HeaderText.OneLine(Reason(failure), 300)),
        _ => null,
    };

    // 5yz is about this mail, but for what the server says of the sender's own sign-in (RFC 4954 section 6): that is put right in the
    // settings, and the mail waits for it.
    private static bool IsForGood(int reply) => reply is >= 500 and <= 599 and not (530 or 534 or 535 or 538);

    private static string Words(SmtpCommandException refusal) => Words((int)refusal.StatusCode, refusal.Message);

    private static string Words(int reply, string words) => HeaderText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{reply} {words}"), 300);

    private static string Reason(Exception failure) => failure switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "The mail server does not take connections.",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "The mail server's name is not known.",
        SslHandshakeException { InnerException: { } inner } => $"The mail server cannot be trusted: {inner.Message}",
        AuthenticationException { InnerException: SmtpCommandException refusal } => Words(refusal),
        ProtocolException or SocketException or IOException => $"The connection to the mail server broke: {failure.GetBaseException().Message}",
        _ => failure.Message,
    };
}
