using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Experiences;
using Network.Data.People;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>Writing an experience: people of the kommune in the network do, and its organisers on their behalf.</summary>
[Access(Who.NetworkMember)]
[Route("nettverk/{network}/erfaringar")]
public sealed class ExperienceEditController(ExperienceStore experiences, PersonStore people) : Controller
{
    private MemberAccess Me => this.Member();

    [HttpGet("ny")]
    public async Task<IActionResult> New(string network, long? etter, CancellationToken stop)
    {
        var (kommuner, tools) = (await experiences.Kommuner(Me, stop), await experiences.Tools(Me, stop));
        if (kommuner.Count == 0) return NotFound();
        var follows = etter is { } id ? await experiences.FindOther(Me, id, stop) : null;
        var form = ExperienceForms.New((await people.Find(Me.PersonId, stop))!, follows, kommuner, tools);
        return View("ExperienceForm", new ExperienceFormModel(network, form, null, null, kommuner, tools, []));
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Create(string network, [FromForm] ExperienceForm form, CancellationToken stop)
    {
        var kommuner = await experiences.Kommuner(Me, stop);
        if (kommuner.All(k => k.Id != form.KommuneId)) ModelState.AddModelError("KommuneId", ExperiencesTexts.T["KommuneMissing"]);
        var (text, found) = Read(form, null);
        if (text is null) return await Form(network, form, null, null, kommuner, found, stop);
        var submission = form.SubmissionId is { Length: > 0 and <= 40 } known ? known : SecretToken.New();
        if (await experiences.Create(Me, submission, form.KommuneId!.Value, form.FollowsId, text, stop) is not { } id) return NotFound();
        this.Say(ExperiencesTexts.T["Created"]);
        return Redirect($"/erfaringar/{id}");
    }

    [HttpGet("{id:long}/endre")]
    public async Task<IActionResult> Edit(string network, long id, CancellationToken stop)
    {
        if (await experiences.Find(Me, id, stop) is not { } stored) return NotFound();
        var tools = await experiences.Tools(Me, stop);
        return View("ExperienceForm", new ExperienceFormModel(network, ExperienceForms.Of(stored, tools), id, stored, [], tools, []));
    }

    [HttpPost("{id:long}/endre")]
    public async Task<IActionResult> Save(string network, long id, [FromForm] ExperienceForm form, CancellationToken stop)
    {
        if (await experiences.Find(Me, id, stop) is not { } stored) return NotFound();
        var (text, found) = Read(form, stored);
        if (text is null) return await Form(network, form, id, stored, [], found, stop);
        var (outcome, waitsAgain) = await experiences.Save(Me, id, form.Version, text, stop);
        if (outcome == SaveOutcome.Saved)
        {
            this.Say(ExperiencesTexts.T[waitsAgain ? "SavedWaits" : "Saved"]);
            return Redirect($"/erfaringar/{id}");
        }

        if (await experiences.Find(Me, id, stop) is not { } newer) return NotFound();
        var theirs = ExperienceForms.Of(newer, await experiences.Tools(Me, stop));
        form = form with { Version = theirs.Version };
        this.ShowTheirs(form, theirs);
        ModelState.Clear();
        ModelState.AddModelError("", ExperiencesTexts.T["ChangedByOther"]);
        return await Form(network, form, id, newer, [], [], stop);
    }

    // What is published must stay whole; what may tell of a child is looked over first.
    private (ExperienceText? Text, IReadOnlyList<SensitiveField> Found) Read(ExperienceForm form, Experience? stored)
    {
        var reader = new ExperienceFormReader();
        var text = reader.Read(form);
        ModelState.Add(reader.Errors);
        if (text is not null && stored?.State == ExperienceState.Published && ExperienceRules.MissingField(text) is { } missing) ModelState.AddModelError(missing, ExperiencesTexts.T["Missing" + missing]);
        if (text is null || !ModelState.IsValid) return (null, []);
        var found = form.LookedOver ? [] : ExperienceFormReader.Sensitive(text, stored?.Text);
        return (found.Count > 0 ? null : text, found);
    }

    private async Task<IActionResult> Form(
        string network, ExperienceForm form, long? id, Experience? stored, IReadOnlyList<ExperienceKommune> kommuner, IReadOnlyList<SensitiveField> found, CancellationToken stop) =>
        View("ExperienceForm", new ExperienceFormModel(network, form, id, stored, kommuner, await experiences.Tools(Me, stop), found));
}
