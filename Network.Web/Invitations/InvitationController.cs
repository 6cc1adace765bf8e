using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Invitations;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>A kommune's own page, behind its private link. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[SpeaksKommunesLanguage]
[Route("invitasjon/{token}")]
public sealed class InvitationController(InvitationStore invitations, AttachmentStore attachments, GatheringListStore gatherings, KommuneList kommuner) : Controller
{
    private const int Shown = 12;

    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop) =>
        await invitations.Find(token, stop) is { } found ? await Page(token, found, InvitationForms.Of(found), stop) : NotFound();

    [HttpGet("vedlegg/{id:long}")]
    public async Task<IActionResult> Attachment(string token, long id, CancellationToken stop) =>
        await attachments.FindOfKommune(token, id, stop) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Save(string token, [FromForm] InvitationForm form, CancellationToken stop)
    {
        if (await invitations.Find(token, stop) is not { } found) return NotFound();
        var reader = new InvitationFormReader(found.Network, found.Questions, found.Tools);
        if (reader.Read(form) is not { } answer)
        {
            ModelState.Add(reader.Errors);
            return await Page(token, found, form, stop);
        }

        switch (await invitations.Save(token, form.Version, answer, Languages.Current, stop))
        {
            case AnswerOutcome.Saved:
                this.Say(InvitationTexts.T["Saved"]);
                return Redirect($"/invitasjon/{token}");
            case AnswerOutcome.ChangedByOther:
                return await PageBesideTheirs(token, form, stop);
            case AnswerOutcome.Closed:
                ModelState.AddModelError("", ClosedText(found));
                return await Page(token, found, form, stop);
            default:
                return NotFound();
        }
    }

    internal static string ClosedText(KommuneInvitation invitation) =>
        InvitationTexts.T["Closed", invitation.Network.Contacts is [var contact, ..] ? $"{contact.Name}, {contact.Email}" : InvitationTexts.T["TheOrganiser"]];

    private async Task<IActionResult> PageBesideTheirs(string token, InvitationForm form, CancellationToken stop)
    {
        var stored = (await invitations.Find(token, stop))!;
        var theirs = InvitationForms.Of(stored);
        form = form.Over(theirs);
        this.ShowTheirs(form, theirs);
        // All of it was understood: the fields show the form, whose rows may have moved.
        ModelState.Clear();
        ModelState.AddModelError("", InvitationTexts.T["ChangedByOther"]);
        return await Page(token, stored, form, stop);
    }

    private async Task<IActionResult> Page(string token, KommuneInvitation found, InvitationForm form, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        var catalogue = await kommuner.Get(stop);
        var shown = form.Beside(found);
        if (!shown.Inputs.Select(i => i.Id).SequenceEqual(form.Inputs.Select(i => i.Id)) || !shown.Tools.Select(t => t.Id).SequenceEqual(form.Tools.Select(t => t.Id)))
        {
            // The organiser has changed the questions meanwhile: what was sent is found by question, not by its place.
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Inputs[", StringComparison.Ordinal) || k.StartsWith("Tools[", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        }

        var around = await invitations.Around(found, stop);
        return View("Invitation", new InvitationModel
        {
            Token = token,
            Invitation = found,
            Kommune = catalogue.Find((int)found.KommuneId)!,
            Form = shown,
            Coming = (await gatherings.Coming(found.Network.Slug, _ => (0, Shown), stop)).Rows,
            Registrations = around.Registrations,
            Attachments = around.Attachments,
            Changes = around.Changes,
        });
    }
}
