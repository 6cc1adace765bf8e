using Network.Web.Mail;

namespace Network.Tests.Mail;

/// <summary>What a running site has sent to its folder.</summary>
internal static class SentMails
{
    /// <summary>All of it, the oldest first.</summary>
    public static IReadOnlyList<EmlMail> Mails(this RunningSite site) =>
        [.. Directory.EnumerateFiles(site.MailFolder, "*.eml").Select(f => EmlReader.Read(File.ReadAllBytes(f))).OrderBy(m => m.Date)];
}
