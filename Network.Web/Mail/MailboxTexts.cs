using Network.Core.Texts;

namespace Network.Web.Mail;

/// <summary>Words of the mailbox.</summary>
public static class MailboxTexts
{
    public static readonly TextSource T = new(typeof(MailboxTexts));
}
