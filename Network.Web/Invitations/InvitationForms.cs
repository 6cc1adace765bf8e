using Network.Core.Invitations;
using Network.Core.People;

namespace Network.Web.Invitations;

/// <summary>A kommune's answer as a form to change it.</summary>
internal static class InvitationForms
{
    public static InvitationForm Of(KommuneInvitation invitation) => new()
    {
        Version = invitation.Version,
        Reply = invitation.Reply?.ToString(),
        Reason = invitation.Reason,
        ContactName = invitation.ContactName,
        ContactEmail = invitation.ContactEmail,
        ContactPhone = invitation.ContactPhone is { } phone ? PhoneNumber.Show(phone) : null,
        People = [.. invitation.People.Select(p => new NamedPersonForm
        {
            Id = p.Id, Name = p.Name, Email = p.Email, Service = p.Service, OwnRole = p.OwnRole, RoleIds = [.. p.RoleIds],
        })],
    };
}
