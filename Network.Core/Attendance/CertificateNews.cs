using Network.Core.Mail;

namespace Network.Core.Attendance;

/// <summary>What the mail with a certificate is written from.</summary>
/// <param name="Certificate">What it says.</param>
/// <param name="To">Its holder.</param>
/// <param name="Token">The key of the holder's own page.</param>
/// <param name="Contact">Whom to ask; null where the network names nobody.</param>
public sealed record CertificateNews(Certificate Certificate, MailPerson To, string Token, MailPerson? Contact);
