using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>What a failed hand-over means for the mail.</summary>
internal static class SmtpRefusal
{
    private const string Before = "The server response was: ";

    /// <summary>Null for what is no failure of sending but a mistake in the code.</summary>
    public static MailOutcome? Of(Exception failure, SmtpSettings settings) => failure switch
    {
        TimeoutException => new MailOutcome.Temporary($"The mail server did not answer within {settings.TimeoutSeconds} seconds."),
        SmtpException smtp when IsForGood((int)smtp.StatusCode) => new MailOutcome.Permanent(Words(smtp)),
        SmtpException { StatusCode: > 0 } smtp => new MailOutcome.Temporary(Words(smtp)),
        SmtpException or IOException or SocketException or AuthenticationException => new MailOutcome.Temporary(Reason(failure)),
        _ => null,
    };

    // 5yz is about this mail, but for what the server says of the sender's own sign-in (RFC 4954 section 6): that is put right in the
    // settings, and the mail waits for it.
    private static bool IsForGood(int reply) => reply is >= 500 and <= 599 and not (530 or 534 or 535 or 538);

    private static string Words(SmtpException failure)
    {
        var at = failure.Message.IndexOf(Before, StringComparison.Ordinal);
        var words = at < 0 ? failure.Message : failure.Message[(at + Before.Length)..];
        return HeaderText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{(int)failure.StatusCode} {words}"), 300);
    }

    private static string Reason(Exception failure)
    {
        var (first, last) = (failure, failure);
        while (last.InnerException is { } inner) last = inner;
        return HeaderText.OneLine(last switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "The mail server does not take connections.",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "The mail server's name is not known.",
            SocketException or IOException => $"The connection to the mail server broke: {last.Message}",
            AuthenticationException => $"The mail server cannot be trusted: {last.Message}",
            _ => first.Message,
        }, 300);
    }
}
