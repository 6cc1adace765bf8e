namespace Network.Core.Mail;

/// <summary>Somebody at one end of a mail.</summary>
/// <param name="Name">As people write it; empty where nobody has said one.</param>
/// <param name="Email">As given; an international domain is put into ASCII when the mail is written.</param>
public sealed record MailPerson(string Name, string Email);
