using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Jobs.Mail;

/// <summary>
/// Writes a mail as MIME, the same for every transport. Names, subjects and files may hold anything: line breaks become spaces, nothing injects a
/// header and nothing throws. The Date header is set when it is sent.
/// </summary>
public static class MimeMessageBuilder
{
    /// <summary>Why this mail can never be written, or not with these settings; null where it can.</summary>
    public static MailOutcome? Refusal(OutgoingMail mail)
    {
        if (EmailAddress.Read(mail.To.Email) is null) return new MailOutcome.Permanent("The recipient's address is not one that mail can be sent to.");
        return Address(mail.From) is null ? new MailOutcome.Temporary("The sender's address (Mail:From) is not one that mail can be sent from.") : null;
    }

    /// <summary>The whole message; the caller disposes of it.</summary>
    /// <exception cref="ArgumentException">There is a <see cref="Refusal"/>.</exception>
    public static MailMessage Build(OutgoingMail mail)
    {
        if (Refusal(mail) is { } refusal) throw new ArgumentException(refusal.ToString(), nameof(mail));
        var message = new MailMessage
        {
            From = Address(mail.From)!,
            Subject = HeaderText.OneLine(mail.Subject, 250),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(Address(mail.To)!);
        if (mail.ReplyTo is not null && Address(mail.ReplyTo) is { } replyTo) message.ReplyToList.Add(replyTo);
        Headers(message, mail);
        message.AlternateViews.Add(View(mail.Text, "text/plain; charset=utf-8"));
        message.AlternateViews.Add(View(mail.Html, "text/html; charset=utf-8"));
        if (mail.Calendar is { } calendar) CalendarPart.Add(message, calendar, mail.Language);
        foreach (var file in mail.Files) message.Attachments.Add(MailFilePart.Of(file));
        return message;
    }

    private static void Headers(MailMessage message, OutgoingMail mail)
    {
        message.Headers.Add("Message-ID", $"<{HeaderText.MessageId(mail.MessageId)}>");
        message.Headers.Add("Content-Language", mail.Language.Code());
        // RFC 3834: nobody's absence is to answer; Exchange listens to a word of its own.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (mail.Unsubscribe is not { IsAbsoluteUri: true } address || address.Scheme != Uri.UriSchemeHttps) return;
        message.Headers.Add("List-Unsubscribe", $"<{address.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    // Base64 throughout: quoted-printable breaks lines, and 7bit lets lines begin with a dot after a lone line feed.
    internal static AlternateView View(string text, string type) =>
        new(new MemoryStream(Bytes(text)), new ContentType(type)) { TransferEncoding = TransferEncoding.Base64 };

    // Text in MIME ends its lines with CRLF before it is encoded (RFC 2045 section 6.8).
    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    private static MailAddress? Address(MailPerson person)
    {
        var plain = EmailAddress.Read(person.Email) is { } read ? EmailAddress.ForSending(read) : person.Email;
        return MailAddress.TryCreate(plain, HeaderText.Name(person.Name), Encoding.UTF8, out var address) ? address : null;
    }
}
