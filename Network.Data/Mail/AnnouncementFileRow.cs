using Network.Core.Mail;

namespace Network.Data.Mail;

/// <summary>A file of an announcement as it is stored.</summary>
internal sealed record AnnouncementFileRow
{
    public string Name { get; init; } = "";
    public string ContentType { get; init; } = "";
    public byte[] Content { get; init; } = [];

    public MailFile Value => new(Name, ContentType, Content);
}
