using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>Writing minutes: saving over what was read, and never over what somebody else has saved since.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/referat")]
public sealed class MinutesWriteController(MinutesStore minutes, MinutesAutosaveStore autosaves) : Controller
{
    [HttpGet("skriv")]
    public async Task<IActionResult> Edit(string slug, bool ulagra, CancellationToken stop)
    {
        if (await minutes.Draft(this.Access(), slug, stop) is not { } draft) return Redirect($"/arrangor/samlingar/{slug}/referat");
        ModelState.Clear();
        return Form(draft, ulagra && draft.Autosave is { } kept ? kept.Form : MinutesForm.Of(draft.Revision.Text, draft.Revision.Number));
    }

    [HttpPost("skriv")]
    public async Task<IActionResult> Save(string slug, [FromForm] MinutesForm form, CancellationToken stop)
    {
        if (await minutes.Draft(this.Access(), slug, stop) is not { } draft) return NotFound();
        if (Read(draft, form) is not { } text) return Form(draft, form);
        switch (await minutes.Save(this.Access(), slug, form.Base, text, stop))
        {
            case MinutesSaveOutcome.Saved saved:
                this.Say(MinutesTexts.T["Saved", saved.Number]);
                return Redirect($"/arrangor/samlingar/{slug}/referat/skriv");
            case MinutesSaveOutcome.Unchanged:
                this.Say(MinutesTexts.T["Unchanged"]);
                return Redirect($"/arrangor/samlingar/{slug}/referat/skriv");
            case MinutesSaveOutcome.Outdated outdated:
                return await Beside(slug, text, outdated, stop);
            default:
                return NotFound();
        }
    }

    /// <summary>Where there is no script, the page as it stands with what it would look like.</summary>
    [HttpPost("forehandsvis")]
    public async Task<IActionResult> Preview(string slug, [FromForm] MinutesForm form, CancellationToken stop)
    {
        if (await minutes.Draft(this.Access(), slug, stop) is not { } draft) return NotFound();
        return View("MinutesWrite", new MinutesWriteModel(draft, form, Preview: true));
    }

    /// <summary>One text as it would be read, for the page's script: by the same writer as what is published.</summary>
    [HttpPost("forehandsvis-del")]
    public ContentResult PreviewPart([FromForm] string? text) =>
        Content(text is { Length: <= MinutesFormReader.LongestText } ? SafeMarkdown.ToHtmlBelow(3, text) : "", "text/html; charset=utf-8");

    [HttpPost("autolagre")]
    public async Task<IActionResult> Keep(string slug, [FromForm] MinutesForm form, CancellationToken stop)
    {
        var reader = new MinutesFormReader(MinutesOwners.None);
        reader.Read(form);
        if (reader.HoldPersonalNumber) return UnprocessableEntity(MinutesTexts.T["AutosavePersonalNumber"]);
        return await autosaves.Keep(this.Access(), slug, form, stop) is { } at ? Content(MinutesTexts.T["AutosavedAt", Languages.Current.Time(at)]) : Conflict(MinutesTexts.T["SavedElsewhere"]);
    }

    [HttpPost("forkast")]
    public async Task<IActionResult> Discard(string slug, CancellationToken stop)
    {
        await autosaves.Discard(this.Access(), slug, stop);
        this.Say(MinutesTexts.T["Discarded"]);
        return Redirect($"/arrangor/samlingar/{slug}/referat/skriv");
    }

    private MinutesText? Read(MinutesDraft draft, MinutesForm form)
    {
        var reader = new MinutesFormReader(draft.Owners);
        var text = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? text : null;
    }

    // Nothing is written. What they saved stands beside what was written here, and saving again is over what they saved.
    private async Task<IActionResult> Beside(string slug, MinutesText mine, MinutesSaveOutcome.Outdated outdated, CancellationToken stop)
    {
        var merged = MinutesMerge.Of(outdated.Base, mine, outdated.Theirs.Text);
        var form = MinutesForm.Of(merged.Text, outdated.Theirs.Number);
        // Until they save again it is kept for them as what is not saved.
        await autosaves.Keep(this.Access(), slug, form, stop);
        var draft = (await minutes.Draft(this.Access(), slug, stop))!;
        ModelState.Clear();
        ModelState.AddModelError("", MinutesTexts.T["ChangedByOther", NameOf(outdated.Theirs), Languages.Current.Moment(outdated.Theirs.SavedAt)]);
        this.ShowTheirs(merged.Conflicts);
        return View("MinutesWrite", new MinutesWriteModel(draft, form, merged));
    }

    private static string NameOf(MinutesRevision revision) => revision.Name.Length > 0 ? revision.Name : MinutesTexts.T["Somebody"];

    private ViewResult Form(MinutesDraft draft, MinutesForm form) => View("MinutesWrite", new MinutesWriteModel(draft, form));
}
