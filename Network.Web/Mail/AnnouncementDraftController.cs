using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Mail;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Registrations;

namespace Network.Web.Mail;

/// <summary>Writing to a selection of those registered: the draft, and sending it.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/meldingar")]
public sealed class AnnouncementDraftController(AnnouncementStore drafts, AnnouncementListStore announcements) : Controller
{
    [HttpGet("ny")]
    public Task<IActionResult> New(string slug, [FromQuery] RegistrationQuery query, CancellationToken stop) =>
        NewForm(slug, query, new AnnouncementForm { SubmissionId = SecretToken.New() }, stop);

    [HttpPost("ny")]
    public async Task<IActionResult> Create(string slug, [FromQuery] RegistrationQuery query, [FromForm] AnnouncementForm form, CancellationToken stop)
    {
        if (Read(form) is not { } text) return await NewForm(slug, query, form, stop);
        return await drafts.Create(this.Access(), slug, text, query.Selection, stop) is { } id ? Redirect($"{Root(slug)}/{id}") : NotFound();
    }

    [HttpGet("{id:long}/endre")]
    public async Task<IActionResult> Edit(string slug, long id, CancellationToken stop)
    {
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (_, draft)) return NotFound();
        var form = new AnnouncementForm { SubmissionId = SecretToken.New(), Seen = draft.SubmissionId, Subject = draft.Subject, Body = draft.Body };
        return await EditForm(slug, id, form, stop);
    }

    [HttpPost("{id:long}/endre")]
    public async Task<IActionResult> Save(string slug, long id, [FromForm] AnnouncementForm form, CancellationToken stop)
    {
        if (Read(form) is not { } text) return await EditForm(slug, id, form, stop);
        if (await drafts.Change(this.Access(), slug, id, form.Seen ?? "", text, stop)) return Redirect($"{Root(slug)}/{id}");
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (_, stored)) return NotFound();
        // The same form sent twice has done what it should.
        if (stored.SubmissionId == text.SubmissionId) return Redirect($"{Root(slug)}/{id}");
        ModelState.Remove("Seen");
        ModelState.AddModelError("", AnnouncementTexts.T["ChangedByOther"]);
        this.ShowTheirs(form, new AnnouncementForm { Subject = stored.Subject, Body = stored.Body });
        return await EditForm(slug, id, form with { Seen = stored.SubmissionId }, stop);
    }

    [HttpPost("{id:long}/send")]
    public async Task<IActionResult> Send(string slug, long id, [FromForm] string? seen, CancellationToken stop)
    {
        switch (await drafts.Send(this.Access(), slug, id, seen ?? "", stop))
        {
            case SendOutcome.NotFound: return NotFound();
            case SendOutcome.Sent: this.Say(AnnouncementTexts.T["SendDone"]); break;
            case SendOutcome.AlreadySent: this.Warn(AnnouncementTexts.T["AlreadySent"]); break;
            case SendOutcome.Nobody: this.Warn(AnnouncementTexts.T["Nobody"]); break;
            default: this.Warn(AnnouncementTexts.T["ChangedUnseen"]); break;
        }

        return Redirect($"{Root(slug)}/{id}");
    }

    [HttpPost("{id:long}/slett")]
    public async Task<IActionResult> Delete(string slug, long id, CancellationToken stop)
    {
        if (await drafts.Delete(this.Access(), slug, id, stop)) this.Say(AnnouncementTexts.T["DeleteDone"]);
        else this.Warn(AnnouncementTexts.T["DeleteNothing"]);
        return Redirect(Root(slug));
    }

    private static string Root(string slug) => $"/arrangor/samlingar/{slug}/meldingar";

    private AnnouncementText? Read(AnnouncementForm form)
    {
        var reader = new AnnouncementFormReader();
        var text = reader.Read(form);
        ModelState.Add(reader.Errors);
        return text;
    }

    private async Task<IActionResult> NewForm(string slug, RegistrationQuery query, AnnouncementForm form, CancellationToken stop)
    {
        if (await announcements.Count(this.Access(), slug, query.Selection, stop) is not var (desk, count)) return NotFound();
        var whole = new QueryBuilder(query.Fields);
        foreach (var id in query.Ids) whole.Add("valde", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var model = new AnnouncementFormModel(desk, form, count, $"{Root(slug)}/ny{whole}", RegistrationListModel.Address(slug) + query.Tail());
        return View("AnnouncementForm", model);
    }

    private async Task<IActionResult> EditForm(string slug, long id, AnnouncementForm form, CancellationToken stop)
    {
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (desk, draft)) return NotFound();
        if (draft.SentAt is not null)
        {
            this.Warn(AnnouncementTexts.T["AlreadySent"]);
            return Redirect($"{Root(slug)}/{id}");
        }

        return View("AnnouncementForm", new AnnouncementFormModel(desk, form, draft.Recipients, $"{Root(slug)}/{id}/endre", $"{Root(slug)}/{id}"));
    }
}
