using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>Writing a network's letter.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/brev")]
public sealed class LetterController(
    LetterStore letters, SendingStore sendings, InvitationOverviewStore overview, NetworkStore networks, KommuneList kommuner) : Controller
{
    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var desk = await letters.Desk(this.Access(), stop);
        return await Page(FormOf(desk.Letter ?? LetterTemplate.New), desk, stop);
    }

    [HttpPost]
    public async Task<IActionResult> Save(string network, [FromForm] LetterForm form, CancellationToken stop)
    {
        var reader = new LetterFormReader((await networks.Find(this.Access(), stop)).Language);
        if (reader.Read(form) is not { } letter)
        {
            ModelState.Add(reader.Errors);
            return await Page(form, await letters.Desk(this.Access(), stop), stop);
        }

        if (ModelState.IsValid && await letters.Save(this.Access(), letter, stop) == SaveOutcome.Saved)
        {
            this.Say(LetterTexts.T["Saved"]);
            return Redirect($"/arrangor/nettverk/{network}/brev");
        }

        if (!ModelState.IsValid) return await Page(form, await letters.Desk(this.Access(), stop), stop);
        var stored = await letters.Desk(this.Access(), stop);
        this.ShowTheirs(form, FormOf(stored.Letter!));
        ModelState.AddModelError("", LetterTexts.T["ChangedByOther"]);
        return await Page(form with { Version = stored.Letter!.Version }, stored, stop);
    }

    [HttpPost("lukk")]
    public async Task<IActionResult> Close(string network, [FromForm] bool close, CancellationToken stop)
    {
        if (await letters.Close(this.Access(), close, stop)) this.Say(LetterTexts.T[close ? "ClosedDone" : "OpenDone"]);
        return Redirect($"/arrangor/nettverk/{network}/brev");
    }

    private async Task<IActionResult> Page(LetterForm form, LetterDesk desk, CancellationToken stop)
    {
        var network = await networks.Find(this.Access(), stop);
        var catalogue = await kommuner.Get(stop);
        var standings = await overview.List(this.Access(), stop);
        var mails = await sendings.Counts(this.Access(), stop);
        return View("Letter", new LetterModel
        {
            Network = network,
            Form = form,
            Letter = desk.Letter,
            Region = [.. catalogue.All.Where(k => network.KommuneIds.Contains(k.Id)).OrderBy(k => NorwegianSort.Key(k.Name), StringComparer.Ordinal)],
            WithoutAddress = [.. standings.Where(s => s.Addresses == 0).Select(s => catalogue.Find((int)s.KommuneId)?.Name).OfType<string>()],
            Letters = mails[SendingKind.Letter],
            Reminders = mails[SendingKind.Reminder],
            NeedsReminders = mails[SendingKind.NeedsReminder],
            Attachments = desk.Attachments,
            NextPlanned = desk.Plans.Min(p => p.MomentFor(desk.Letter?.AnswerBy)),
            Sendings = desk.Sendings,
            MayChange = this.Access().MayChange,
            SubmissionId = SecretToken.New(),
        });
    }

    private static LetterForm FormOf(InvitationLetter letter) => new()
    {
        Version = letter.Version,
        SubjectNn = letter.Subject.Nn,
        SubjectNb = letter.Subject.Nb,
        SubjectEn = letter.Subject.En,
        BodyNn = letter.Body.Nn,
        BodyNb = letter.Body.Nb,
        BodyEn = letter.Body.En,
        AnswerBy = letter.AnswerBy,
    };
}
