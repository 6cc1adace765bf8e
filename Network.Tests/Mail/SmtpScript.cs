using System.Security.Cryptography.X509Certificates;

namespace Network.Tests.Mail;

/// <summary>How an <see cref="SmtpSink"/> behaves. As made, it takes everything from everyone.</summary>
public sealed record SmtpScript
{
    /// <summary>The first line to a client.</summary>
    public string Greeting { get; init; } = "220 sink.example ESMTP";

    /// <summary>The reply to a recipient (<c>550 5.1.1 No such user</c>); null takes it.</summary>
    public Func<string, string?> Recipient { get; init; } = _ => null;

    /// <summary>The reply once a message has been read whole; null takes it.</summary>
    public Func<SunkMail, string?> Message { get; init; } = _ => null;

    /// <summary>True cuts the connection in the middle of the message to this recipient.</summary>
    public Func<string, bool> Cut { get; init; } = _ => false;

    /// <summary>True cuts the connection after a message has been taken, before saying so.</summary>
    public Func<SunkMail, bool> CutAfter { get; init; } = _ => false;

    /// <summary>What is waited for before a message is answered. The sink's end ends the wait.</summary>
    public Func<SunkMail, Task> Wait { get; init; } = _ => Task.CompletedTask;

    /// <summary>What is waited for after a message has been taken, before saying so.</summary>
    public Func<SunkMail, Task> Hold { get; init; } = _ => Task.CompletedTask;

    /// <summary>Takes commands together (RFC 2920), and a message without being asked first (BDAT, RFC 3030).</summary>
    public bool TakesWhole { get; init; }

    /// <summary>What a client must sign in with; null asks nobody.</summary>
    public (string User, string Password)? Login { get; init; }

    /// <summary>In capitals, as offered.</summary>
    public string Mechanisms { get; init; } = "LOGIN PLAIN";

    /// <summary>Offers STARTTLS with this, and takes no sign-in before it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>TLS from the first byte, with <see cref="Certificate"/>.</summary>
    public bool IsSecretAtOnce { get; init; }
}
