using Microsoft.AspNetCore.Mvc;
using Network.Core.Evaluations;
using Network.Data.Evaluations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>Writing what an evaluation asks, and in which order.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/evaluering/sporsmal")]
public sealed class EvaluationQuestionController(EvaluationStore evaluations, EvaluationQuestionStore questions) : Controller
{
    [HttpGet("nytt")]
    public async Task<IActionResult> New(string slug, CancellationToken stop)
    {
        var desk = await Desk(slug, stop);
        return desk.IsFixed ? Back(slug, EvaluationSaved.Fixed, "") : Form(desk, null, new EvaluationQuestionForm());
    }

    [HttpPost("nytt")]
    public async Task<IActionResult> Add(string slug, [FromForm] EvaluationQuestionForm form, CancellationToken stop)
    {
        var desk = await Desk(slug, stop);
        if (Read(form, null) is not { } question) return Form(desk, null, form);
        return Back(slug, await questions.Add(this.Access(), slug, question, stop), "QuestionAdded");
    }

    [HttpPost("ferdig/{ready}")]
    public async Task<IActionResult> AddReady(string slug, ReadyQuestion ready, CancellationToken stop) => Enum.IsDefined(ready) && ModelState.IsValid
        ? Back(slug, await questions.AddReady(this.Access(), slug, ready, stop), "QuestionAdded")
        : NotFound();

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(string slug, long id, CancellationToken stop)
    {
        var desk = await Desk(slug, stop);
        return Own(desk, id) is { } question ? Form(desk, id, EvaluationQuestionForm.Of(question)) : NotFound();
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(string slug, long id, [FromForm] EvaluationQuestionForm form, CancellationToken stop)
    {
        var desk = await Desk(slug, stop);
        if (Own(desk, id) is not { } stored) return NotFound();
        if (Read(form, desk.IsFixed ? stored : null) is not { } question) return Form(desk, id, form);
        switch (await questions.Save(this.Access(), slug, id, question, stop))
        {
            case EvaluationSaved.ChangedByOther:
                return await FormBesideTheirs(slug, id, form, stop);
            case EvaluationSaved.Fixed:
                // Somebody has answered while this was written.
                ModelState.AddModelError("", EvaluationTexts.T["IsFixed"]);
                return Form(await Desk(slug, stop), id, form);
            case var outcome:
                return Back(slug, outcome, "QuestionSaved");
        }
    }

    [HttpPost("{question}/flytt")]
    public async Task<IActionResult> Move(string slug, string question, [FromForm] int til, CancellationToken stop) =>
        Back(slug, await questions.Move(this.Access(), slug, question, til, stop), "QuestionMoved");

    [HttpPost("{question}/fjern")]
    public async Task<IActionResult> Remove(string slug, string question, CancellationToken stop) => Back(slug, await questions.Remove(this.Access(), slug, question, stop), "QuestionRemoved");

    private async Task<EvaluationDesk> Desk(string slug, CancellationToken stop) => (await evaluations.Find(this.Access(), slug, stop))!;

    private static EvaluationQuestion? Own(EvaluationDesk desk, long id) => desk.Questions.FirstOrDefault(q => q.Id == id && q.Ready is null);

    private EvaluationQuestion? Read(EvaluationQuestionForm form, EvaluationQuestion? answered)
    {
        var reader = new EvaluationQuestionReader();
        var question = reader.Read(form, answered);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? question : null;
    }

    private RedirectResult Back(string slug, EvaluationSaved outcome, string done)
    {
        if (outcome == EvaluationSaved.Saved) this.Say(EvaluationTexts.T[done]);
        else this.Warn(EvaluationTexts.T[outcome switch { EvaluationSaved.Fixed => "IsFixed", EvaluationSaved.TooMany => "TooMany", _ => "QuestionGone" }, EvaluationQuestionStore.Most]);
        return Redirect($"/arrangor/samlingar/{slug}/evaluering#sporsmal");
    }

    private async Task<IActionResult> FormBesideTheirs(string slug, long id, EvaluationQuestionForm form, CancellationToken stop)
    {
        var desk = await Desk(slug, stop);
        if (Own(desk, id) is not { } stored) return NotFound();
        var theirs = EvaluationQuestionForm.Of(stored);
        form = form.Over(theirs);
        this.ShowTheirs(form, theirs);
        // All of it was understood: the fields show the form, whose rows may have moved.
        ModelState.Clear();
        ModelState.AddModelError("", EvaluationTexts.T["ChangedByOther"]);
        return Form(desk, id, form);
    }

    private ViewResult Form(EvaluationDesk desk, long? id, EvaluationQuestionForm form) => View("EvaluationQuestion", new EvaluationQuestionModel(desk, id, form));
}
