using MimeKit;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>Files as attachments whose names hold any letters.</summary>
internal static class MailFilePart
{
    public static MimePart Of(MailFile file)
    {
        var part = new Base64Part(Type(file.ContentType), file.Content);
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment);
        part.FileName = HeaderText.FileName(file.Name);
        return part;
    }

    // What holds other messages may not be in base64 (RFC 2046 section 5). What is no type falls to what everybody may open as a file.
    private static ContentType Type(string typed) => ContentType.TryParse(typed, out var type) && !type.IsMimeType("multipart", "*") && !type.IsMimeType("message", "*")
        ? new ContentType(type.MediaType, type.MediaSubtype) { Charset = type.Charset }
        : new ContentType("application", "octet-stream");
}
