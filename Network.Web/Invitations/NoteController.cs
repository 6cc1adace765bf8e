using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>A note back to all kommuner: what was heard, and what is done with it.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/innspel/melding")]
public sealed class NoteController(SendingStore sendings, LetterStore letters, NetworkStore networks, KommuneList kommuner) : Controller
{
    [HttpGet]
    public Task<IActionResult> Write(CancellationToken stop) => Page(NoteTemplate.Form, SecretToken.New(), null, stop);

    [HttpPost("vising")]
    public async Task<IActionResult> Preview([FromForm] LetterForm form, [FromForm] string? submissionId, CancellationToken stop) =>
        await Page(form, submissionId, await Read(form, stop), stop);

    [HttpPost]
    public async Task<IActionResult> Send(string network, [FromForm] LetterForm form, [FromForm] string? submissionId, CancellationToken stop)
    {
        if (submissionId is not { Length: > 0 and <= 40 }) return BadRequest();
        if (await Read(form, stop) is not { } note) return await Page(form, submissionId, null, stop);
        var outcome = await sendings.SendNote(this.Access(), note, submissionId, stop);
        if (outcome.Mails == 0) this.Warn(LetterTexts.T["SentNobody"]);
        else this.Say(LetterTexts.T["SentTo", outcome.Mails]);
        return Redirect($"/arrangor/nettverk/{network}/innspel");
    }

    private async Task<InvitationLetter?> Read(LetterForm form, CancellationToken stop)
    {
        var reader = new LetterFormReader((await networks.Find(this.Access(), stop)).Language, SendingKind.Note);
        var note = reader.Read(form with { AnswerBy = (await letters.Find(this.Access(), stop))?.AnswerBy });
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? note : null;
    }

    private async Task<IActionResult> Page(LetterForm form, string? submissionId, InvitationLetter? preview, CancellationToken stop)
    {
        var network = await networks.Find(this.Access(), stop);
        var kommune = (await kommuner.Get(stop)).Find(network.KommuneIds is [var first, ..] ? (int)first : 0)?.Name ?? "";
        return View("Note", new NoteModel(
            network, form, submissionId ?? SecretToken.New(), kommune, preview, (await sendings.Counts(this.Access(), stop))[SendingKind.Note],
            [.. (await sendings.List(this.Access(), stop)).Where(s => s.Kind == SendingKind.Note)]));
    }
}
