using System.Text;
using MimeKit;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Jobs.Mail;

/// <summary>
/// Writes a mail as MIME, the same for every transport. Names, subjects and files may hold anything: line breaks become spaces, nothing injects a
/// header and nothing throws.
/// </summary>
public static class MimeMessageBuilder
{
    /// <summary>How a message is put into bytes.</summary>
    public static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos, EnsureNewLine = true };

    private static readonly ParserOptions s_strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>Why this mail can never be written, or not with these settings; null where it can.</summary>
    public static MailOutcome? Refusal(OutgoingMail mail)
    {
        if (EmailAddress.Read(mail.To.Email) is null) return new MailOutcome.Permanent("The recipient's address is not one that mail can be sent to.");
        return Address(mail.From) is null ? new MailOutcome.Temporary("The sender's address (Mail:From) is not one that mail can be sent from.") : null;
    }

    /// <summary>An address alone that mail can be sent from; a server's own without a dot in its domain is one.</summary>
    public static bool IsAddress(string text) => MailboxAddress.TryParse(s_strict, text, out var read) && (read.Address == text || read.GetAddress(idnEncode: true) == text);

    /// <summary>The whole message; the caller disposes of it.</summary>
    /// <param name="mail">What is said to whom.</param>
    /// <param name="now">The Date that it bears, given with Oslo's offset.</param>
    /// <exception cref="ArgumentException">There is a <see cref="Refusal"/>.</exception>
    public static MimeMessage Build(OutgoingMail mail, DateTimeOffset now)
    {
        if (Address(mail.From) is not { } from || EmailAddress.Read(mail.To.Email) is null) throw new ArgumentException(Refusal(mail)?.ToString(), nameof(mail));
        var message = new MimeMessage([from], [Address(mail.To)!], HeaderText.OneLine(mail.Subject, 250), Body(mail)) { Date = now.ToOslo() };
        if (mail.ReplyTo is not null && Address(mail.ReplyTo) is { } replyTo) message.ReplyTo.Add(replyTo);
        Headers(message.Headers, mail);
        return message;
    }

    private static void Headers(HeaderList headers, OutgoingMail mail)
    {
        headers[HeaderId.MessageId] = $"<{HeaderText.MessageId(mail.MessageId)}>";
        headers.Add(HeaderId.ContentLanguage, mail.Language.Code());
        // RFC 3834: nobody's absence is to answer; Exchange listens to a word of its own.
        headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (mail.Unsubscribe is not { IsAbsoluteUri: true } address || address.Scheme != Uri.UriSchemeHttps) return;
        headers.Add(HeaderId.ListUnsubscribe, $"<{address.AbsoluteUri}>");
        headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static Multipart Body(OutgoingMail mail)
    {
        var alternative = new MultipartAlternative { new Base64Part(Text("plain"), Bytes(mail.Text)), new Base64Part(Text("html"), Bytes(mail.Html)) };
        if (mail.Calendar is null && mail.Files.Count == 0) return alternative;
        var mixed = new Multipart("mixed") { alternative };
        if (mail.Calendar is { } calendar) CalendarPart.Add(alternative, mixed, calendar, mail.Language);
        foreach (var file in mail.Files) mixed.Add(MailFilePart.Of(file));
        return mixed;
    }

    internal static ContentType Text(string subtype) => new("text", subtype) { Charset = "utf-8" };

    // Text in MIME ends its lines with CRLF before it is encoded (RFC 2045 section 6.8).
    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    private static MailboxAddress? Address(MailPerson person)
    {
        var address = EmailAddress.Read(person.Email) ?? (IsAddress(person.Email) ? person.Email : null);
        return address is null ? null : new MailboxAddress(Encoding.UTF8, HeaderText.OneLine(person.Name, 150), address);
    }
}
