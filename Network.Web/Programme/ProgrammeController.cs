using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Data.Programme;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Programme;

/// <summary>Making a gathering's programme.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/program")]
public sealed class ProgrammeController(ProgrammeStore programme) : Controller
{
    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        View("ProgrammeDesk", new ProgrammeDeskModel((await programme.Find(this.Access(), slug, stop))!, this.Access().MayChange));

    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, long okt, CancellationToken stop)
    {
        var found = (await programme.Find(this.Access(), slug, stop))!;
        return found.Gathering.Planned.FirstOrDefault(s => s.Id == okt) is { } session ? Form(found, null, ProgrammeForms.New(session)) : NotFound();
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Add(string slug, [FromForm] ProgrammeItemForm form, CancellationToken stop)
    {
        var found = (await programme.Find(this.Access(), slug, stop))!;
        if (Read(found, form, null) is not { } item) return Form(found, null, form);
        if (!await programme.Add(this.Access(), slug, item, form.Follow, stop)) return NotFound();
        this.Say(ProgrammeTexts.T["Added", item.Title]);
        return Redirect($"/arrangor/samlingar/{slug}/program");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(string slug, long id, CancellationToken stop)
    {
        var found = (await programme.Find(this.Access(), slug, stop))!;
        return found.Item(id) is { } item ? Form(found, id, ProgrammeForms.Of(item, found.Gathering)) : NotFound();
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(string slug, long id, [FromForm] ProgrammeItemForm form, CancellationToken stop)
    {
        var found = (await programme.Find(this.Access(), slug, stop))!;
        if (found.Item(id) is null) return NotFound();
        if (Read(found, form, id) is not { } item) return Form(found, id, form);
        if (await programme.Save(this.Access(), slug, id, form.Version, item, form.Follow, stop) == SaveOutcome.Saved)
        {
            this.Say(ProgrammeTexts.T["Saved", item.Title]);
            return Redirect($"/arrangor/samlingar/{slug}/program");
        }

        found = (await programme.Find(this.Access(), slug, stop))!;
        if (found.Item(id) is not { } stored) return Gone(slug);
        var theirs = ProgrammeForms.Of(stored, found.Gathering);
        this.ShowTheirs(form, theirs);
        ModelState.Clear();
        ModelState.AddModelError("", ProgrammeTexts.T["ChangedByOther"]);
        return Form(found, id, form with { Version = theirs.Version });
    }

    [HttpPost("{id:long}/flytt")]
    public async Task<IActionResult> Move(string slug, long id, [FromForm] int version, [FromForm] int til, CancellationToken stop)
    {
        if (await programme.Move(this.Access(), slug, id, version, til, stop) == SaveOutcome.Saved) this.Say(ProgrammeTexts.T["Moved"]);
        else this.Warn(ProgrammeTexts.T["ChangedByOther"]);
        return Redirect($"/arrangor/samlingar/{slug}/program#p-{id}");
    }

    [HttpPost("{id:long}/slett")]
    public async Task<IActionResult> Delete(string slug, long id, CancellationToken stop)
    {
        if (!await programme.Delete(this.Access(), slug, id, stop)) return Gone(slug);
        this.Say(ProgrammeTexts.T["Deleted"]);
        return Redirect($"/arrangor/samlingar/{slug}/program");
    }

    private RedirectResult Gone(string slug)
    {
        this.Warn(ProgrammeTexts.T["Gone"]);
        return Redirect($"/arrangor/samlingar/{slug}/program");
    }

    private ProgrammeItem? Read(GatheringProgramme found, ProgrammeItemForm form, long? id)
    {
        if (found.Gathering.Planned.FirstOrDefault(s => s.Id == form.SessionId) is not { } session)
        {
            ModelState.AddModelError("SessionId", ProgrammeTexts.T["SessionGone"]);
            return null;
        }

        var reader = new ProgrammeItemReader(session, session.Programme.Where(p => p.Id != id).Select(p => p.EndMinute).DefaultIfEmpty().Max());
        var item = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? item : null;
    }

    private ViewResult Form(GatheringProgramme found, long? id, ProgrammeItemForm form) => View("ProgrammeItem", new ProgrammeItemModel(found, id, form));
}
