using Network.Core.Invitations;
using Network.Core.Mail;

namespace Network.Web.Invitations;

/// <summary>A letter as it was sent, without the kommune's key: whoever reads the archive may not answer for the kommune.</summary>
internal static class LetterArchive
{
    public static string Subject(InvitationNews news, SiteAddress site) => InvitationMail.Subject(news with { Token = "…" }, site);

    /// <summary>Markdown with the fields filled.</summary>
    public static string Body(InvitationNews news, SiteAddress site) => InvitationMail.Text(news with { Token = "…" }, site);
}
