using Microsoft.AspNetCore.Mvc;
using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Data.Evaluations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>Setting up a gathering's evaluation.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/evaluering")]
public sealed class EvaluationDeskController(EvaluationStore evaluations, TimeProvider clock) : Controller
{
    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop)
    {
        var desk = (await evaluations.Find(this.Access(), slug, stop))!;
        return Page(desk, EvaluationForm.Of(desk.Evaluation));
    }

    [HttpPost]
    public async Task<IActionResult> Save(string slug, [FromForm] EvaluationForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        var setting = form.Read(errors);
        ModelState.Add(errors);
        if (setting is null || !ModelState.IsValid) return Page((await evaluations.Find(this.Access(), slug, stop))!, form);
        switch (await evaluations.Save(this.Access(), slug, setting, stop))
        {
            case EvaluationSaved.Saved:
                this.Say(EvaluationTexts.T[setting.IsOn ? "SavedOn" : "SavedOff"]);
                return Redirect($"/arrangor/samlingar/{slug}/evaluering");
            case EvaluationSaved.ChangedByOther:
                return await PageBesideTheirs(slug, form, stop);
            case EvaluationSaved.Promised:
                ModelState.AddModelError("IsAnonymous", EvaluationTexts.T["Promised"]);
                return Page((await evaluations.Find(this.Access(), slug, stop))!, form);
            default:
                this.Warn(EvaluationTexts.T["IsClosed"]);
                return Redirect($"/arrangor/samlingar/{slug}/evaluering");
        }
    }

    [HttpPost("lukk")]
    public async Task<IActionResult> Close(string slug, CancellationToken stop)
    {
        if (!await evaluations.Close(this.Access(), slug, stop))
        {
            this.Warn(EvaluationTexts.T["NobodyAsked"]);
            return Redirect($"/arrangor/samlingar/{slug}/evaluering");
        }

        this.Say(EvaluationTexts.T["ClosedDone"]);
        return Redirect($"/arrangor/samlingar/{slug}/evaluering/svar");
    }

    private async Task<IActionResult> PageBesideTheirs(string slug, EvaluationForm form, CancellationToken stop)
    {
        var desk = (await evaluations.Find(this.Access(), slug, stop))!;
        var theirs = EvaluationForm.Of(desk.Evaluation);
        this.ShowTheirs(form, theirs);
        ModelState.Remove("Version");
        ModelState.AddModelError("", EvaluationTexts.T["ChangedByOther"]);
        return Page(desk, form with { Version = theirs.Version });
    }

    private ViewResult Page(EvaluationDesk desk, EvaluationForm form) => View("EvaluationDesk", new EvaluationDeskModel(desk, form, this.Access().MayChange, clock.GetUtcNow()));
}
