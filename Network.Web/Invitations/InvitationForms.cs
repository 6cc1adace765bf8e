using System.Globalization;
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
        Inputs = [.. invitation.Questions.Select(q => FormOf(q.Id, invitation.Inputs.FirstOrDefault(i => i.QuestionId == q.Id)))],
        Tools = [.. invitation.Tools.Select(t => new KommuneToolForm { Id = t.Id, Wishes = [.. invitation.ToolWishes.Where(w => w.ToolId == t.Id).Select(w => w.Wish.ToString())] })],
    };

    /// <summary>The form with a row for each question and tool that there is now, in order, as the page shows them.</summary>
    public static InvitationForm Beside(this InvitationForm form, KommuneInvitation invitation) => form with
    {
        Inputs = [.. invitation.Questions.Select(q => form.Inputs.FirstOrDefault(i => i.Id == q.Id) ?? FormOf(q.Id, invitation.Inputs.FirstOrDefault(i => i.QuestionId == q.Id)))],
        Tools = [.. invitation.Tools.Select(t => form.Tools.FirstOrDefault(f => f.Id == t.Id) ?? new KommuneToolForm { Id = t.Id })],
    };

    private static InputReplyForm FormOf(long questionId, InputReply? reply) => new()
    {
        Id = questionId, Text = reply?.Text, Choices = [.. reply?.OptionIds.Select(id => id.ToString(CultureInfo.InvariantCulture)) ?? []],
    };
}
