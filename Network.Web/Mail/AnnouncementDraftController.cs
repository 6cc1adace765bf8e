using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Mail;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;
using Network.Web.Registrations;

namespace Network.Web.Mail;

/// <summary>Writing to people of a network, or to a selection of those registered for a gathering.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/meldingar")]
[Route("arrangor/nettverk/{network}/epost")]
public sealed class AnnouncementDraftController(
    AnnouncementStore drafts, AnnouncementListStore announcements, RecipientOptionStore options, KommuneList kommuner, TimeProvider clock) : Controller
{
    [HttpGet("ny")]
    public Task<IActionResult> New([FromRoute] string? slug, [FromQuery] RegistrationQuery query, CancellationToken stop) =>
        NewForm(slug, query, new AnnouncementForm { SubmissionId = SecretToken.New() }, stop);

    [HttpPost("ny")]
    public async Task<IActionResult> Create([FromRoute] string? slug, [FromQuery] RegistrationQuery query, [FromForm] AnnouncementForm form, CancellationToken stop)
    {
        if (Read(slug, form) is not { } draft) return await NewForm(slug, query, form, stop);
        if (await drafts.Create(this.Access(), slug, draft with { Selection = query.Selection }, stop) is not { } id) return NotFound();
        return await Shown(slug, id, stop);
    }

    [HttpGet("{id:long}/endre")]
    public async Task<IActionResult> Edit([FromRoute] string? slug, long id, CancellationToken stop)
    {
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (place, draft, _)) return NotFound();
        return await EditForm(place, draft, AnnouncementForm.Of(draft) with { SubmissionId = SecretToken.New(), Seen = draft.SubmissionId }, stop);
    }

    [HttpPost("{id:long}/endre")]
    public async Task<IActionResult> Save([FromRoute] string? slug, long id, [FromForm] AnnouncementForm form, CancellationToken stop)
    {
        var draft = Read(slug, form);
        if (draft is not null && await drafts.Change(this.Access(), slug, form.Seen ?? "", draft with { Id = id }, stop)) return await Shown(slug, id, stop);
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (place, stored, _)) return NotFound();
        if (draft is null) return await EditForm(place, stored, form, stop);
        // The same form sent twice has done what it should.
        if (stored.SubmissionId == draft.SubmissionId) return await Shown(slug, id, stop);
        ModelState.Remove("Seen");
        ModelState.AddModelError("", AnnouncementTexts.T["ChangedByOther"]);
        this.ShowTheirs(form, AnnouncementForm.Of(stored));
        return await EditForm(place, stored, form with { Seen = stored.SubmissionId }, stop);
    }

    [HttpPost("{id:long}/slett")]
    public async Task<IActionResult> Delete([FromRoute] string? slug, long id, CancellationToken stop)
    {
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (place, _, _)) return NotFound();
        if (await drafts.Delete(this.Access(), slug, id, stop)) this.Say(AnnouncementTexts.T["DeleteDone"]);
        else this.Warn(AnnouncementTexts.T["DeleteNothing"]);
        return Redirect(place.Here);
    }

    private Announcement? Read(string? slug, AnnouncementForm form)
    {
        var reader = new AnnouncementFormReader();
        var groups = slug is null ? reader.ReadGroups(form) : [];
        var text = reader.Read(form);
        ModelState.Add(reader.Errors);
        return text is null ? null : new Announcement { SubmissionId = text.SubmissionId, Subject = text.Subject, Body = text.Body, Groups = groups };
    }

    private async Task<IActionResult> Shown(string? slug, long id, CancellationToken stop) =>
        await announcements.Find(this.Access(), slug, id, stop) is var (place, _, _) ? Redirect($"{place.Here}/{id}") : NotFound();

    private async Task<IActionResult> NewForm(string? slug, RegistrationQuery query, AnnouncementForm form, CancellationToken stop)
    {
        if (slug is null)
        {
            var choices = await Choices(stop);
            return View("AnnouncementForm", new AnnouncementFormModel(choices.Options.Place, form, $"{choices.Options.Place.Here}/ny", choices.Options.Place.Here) { Choices = choices });
        }

        if (await announcements.Count(this.Access(), slug, query.Selection, stop) is not var (place, count)) return NotFound();
        var whole = new QueryBuilder(query.Fields);
        foreach (var id in query.Ids) whole.Add("valde", id.ToString(CultureInfo.InvariantCulture));
        return View("AnnouncementForm", new AnnouncementFormModel(place, form, $"{place.Here}/ny{whole}", RegistrationListModel.Address(slug) + query.Tail()) { Recipients = count });
    }

    private async Task<IActionResult> EditForm(AnnouncementPlace place, Announcement draft, AnnouncementForm form, CancellationToken stop)
    {
        var here = $"{place.Here}/{draft.Id}";
        if (!draft.IsDraft)
        {
            this.Warn(AnnouncementTexts.T[draft.SentAt is null ? "IsPlanned" : "AlreadySent"]);
            return Redirect(here);
        }

        return View("AnnouncementForm", new AnnouncementFormModel(place, form, $"{here}/endre", here)
        {
            Recipients = draft.Recipients,
            Choices = place.IsGathering ? null : await Choices(stop),
        });
    }

    private async Task<RecipientChoices> Choices(CancellationToken stop) =>
        new(await options.Find(this.Access(), stop), await kommuner.Get(stop), clock.GetUtcNow());
}
