namespace Network.Core.Mail;

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">Any letters; shortened, its ending kept, where it is longer than mail programs take.</param>
/// <param name="ContentType">Such as <c>application/pdf</c>; one that is none goes as <c>application/octet-stream</c>.</param>
/// <param name="Content">The bytes as they are.</param>
public sealed record MailFile(string Name, string ContentType, byte[] Content);
