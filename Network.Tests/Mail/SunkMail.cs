using System.Text;

namespace Network.Tests.Mail;

/// <summary>A message that an <see cref="SmtpSink"/> took.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipients.</param>
/// <param name="Content">As sent, without the dots that SMTP adds.</param>
/// <param name="Connection">Which connection it came by, from 1.</param>
/// <param name="User">Who had signed in; null for nobody.</param>
/// <param name="IsSecret">It came through TLS.</param>
/// <param name="IsWhole">It came by its size, without being asked for first (BDAT).</param>
public sealed record SunkMail(string From, IReadOnlyList<string> To, byte[] Content, int Connection, string? User, bool IsSecret, bool IsWhole)
{
    /// <summary>The value of a header as it stands on its first line; null where there is none.</summary>
    public string? Header(string name) => Encoding.Latin1.GetString(Content).Split("\r\n\r\n")[0].Split("\r\n")
        .Where(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(l => l[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>Without the angle brackets.</summary>
    public string? MessageId => Header("Message-ID")?.Trim('<', '>');
}
