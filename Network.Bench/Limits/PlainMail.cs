using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Bench.Limits;

/// <summary>A mail as System.Net.Mail has it: the same parts, headers and encoding as the product's.</summary>
internal static class PlainMail
{
    public static MailMessage Of(OutgoingMail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(mail.From.Email, mail.From.Name, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To.Email, mail.To.Name, Encoding.UTF8));
        if (mail.ReplyTo is { } replyTo) message.ReplyToList.Add(new MailAddress(replyTo.Email, replyTo.Name, Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Content-Language", mail.Language.Code());
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (mail.Unsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.AlternateViews.Add(View(mail.Text, "text/plain; charset=utf-8"));
        message.AlternateViews.Add(View(mail.Html, "text/html; charset=utf-8"));
        if (mail.Calendar is { } calendar)
        {
            message.AlternateViews.Add(View(calendar.Ics, $"text/calendar; charset=utf-8; method={calendar.Method.ToString().ToUpperInvariant()}"));
            message.Attachments.Add(File("invitasjon.ics", "application/ics", Bytes(calendar.Ics)));
        }

        foreach (var file in mail.Files) message.Attachments.Add(File(file.Name, file.ContentType, file.Content));
        return message;
    }

    private static AlternateView View(string text, string type) => new(new MemoryStream(Bytes(text)), new ContentType(type)) { TransferEncoding = TransferEncoding.Base64 };

    private static Attachment File(string name, string type, byte[] content) => new(new MemoryStream(content), name, type) { TransferEncoding = TransferEncoding.Base64 };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
