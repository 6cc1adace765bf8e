using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>Writing the questions to the kommuner.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/innspel")]
public sealed class InputQuestionController(InputStore inputs, NetworkStore networks) : Controller
{
    [HttpGet("ny")]
    public Task<IActionResult> New(CancellationToken stop) => Form(null, new InputQuestionForm(), stop);

    [HttpPost("ny")]
    public async Task<IActionResult> Add(string network, [FromForm] InputQuestionForm form, CancellationToken stop)
    {
        if (Read(form) is not { } question) return await Form(null, form, stop);
        await inputs.Add(this.Access(), question, stop);
        this.Say(InputTexts.T["Added"]);
        return Redirect($"/arrangor/nettverk/{network}/innspel");
    }

    [HttpGet("{id:long}/endre")]
    public async Task<IActionResult> Edit(long id, CancellationToken stop) =>
        await Find(id, stop) is { } question ? await Form(id, FormOf(question), stop) : NotFound();

    [HttpPost("{id:long}/endre")]
    public async Task<IActionResult> Save(string network, long id, [FromForm] InputQuestionForm form, CancellationToken stop)
    {
        if (await Find(id, stop) is null) return NotFound();
        if (Read(form) is not { } question) return await Form(id, form, stop);
        if (await inputs.Save(this.Access(), id, question, stop) == SaveOutcome.Saved)
        {
            this.Say(InputTexts.T["Saved"]);
            return Redirect($"/arrangor/nettverk/{network}/innspel/{id}");
        }

        if (await Find(id, stop) is not { } stored) return NotFound();
        var theirs = FormOf(stored);
        form = form.Over(theirs);
        this.ShowTheirs(form, theirs);
        // All of it was understood: the fields show the form, whose rows may have moved.
        ModelState.Clear();
        ModelState.AddModelError("", InputTexts.T["ChangedByOther"]);
        return await Form(id, form, stop);
    }

    [HttpPost("{id:long}/lukk")]
    public async Task<IActionResult> Close(string network, long id, [FromForm] bool close, CancellationToken stop)
    {
        if (!await inputs.Close(this.Access(), id, close, stop)) return NotFound();
        this.Say(InputTexts.T[close ? "ClosedDone" : "ReopenedDone"]);
        return Redirect($"/arrangor/nettverk/{network}/innspel/{id}");
    }

    [HttpPost("{id:long}/fjern")]
    public async Task<IActionResult> Remove(string network, long id, CancellationToken stop)
    {
        if (await inputs.Remove(this.Access(), id, stop)) this.Say(InputTexts.T["Removed"]);
        else this.Warn(InputTexts.T["NotRemoved"]);
        return Redirect($"/arrangor/nettverk/{network}/innspel");
    }

    private async Task<InputQuestion?> Find(long id, CancellationToken stop) => (await inputs.Questions(this.Access(), stop)).FirstOrDefault(q => q.Id == id);

    private InputQuestion? Read(InputQuestionForm form)
    {
        var reader = new InputQuestionFormReader();
        var question = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? question : null;
    }

    private async Task<IActionResult> Form(long? id, InputQuestionForm form, CancellationToken stop)
    {
        ViewData["Network"] = await networks.Find(this.Access(), stop);
        ViewData["QuestionId"] = id;
        return View("InputQuestionForm", form);
    }

    private static InputQuestionForm FormOf(InputQuestion question) => new()
    {
        Version = question.Version,
        TextNn = question.Text.Nn,
        TextNb = question.Text.Nb,
        TextEn = question.Text.En,
        Kind = question.Kind,
        Options = [.. question.Options.Select(o => new InputOptionForm { Id = o.Id, Nn = o.Label.Nn, Nb = o.Label.Nb, En = o.Label.En })],
    };
}
