using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Invitations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A kommune's contact registers several people at once for one gathering, behind the kommune's private link.</summary>
[Access(Who.Anyone)]
[SpeaksKommunesLanguage]
[Route("invitasjon/{token}/samling/{slug}")]
public sealed class GroupController(GroupRegistrationStore groups) : Controller
{
    [HttpGet]
    [HttpHead]
    public Task<IActionResult> Show(string token, string slug, CancellationToken stop) => Page(token, slug, new GroupForm { SubmissionId = SecretToken.New() }, null, stop);

    [HttpPost]
    public async Task<IActionResult> Send(string token, string slug, [FromForm] GroupForm form, CancellationToken stop)
    {
        if (form.SubmissionId is not { Length: > 0 and <= 40 }) return BadRequest();
        if (await groups.Find(token, slug, stop) is not { } found) return NotFound();
        var reader = new GroupFormReader(found.Invitation, found.Gathering.Audience);
        if (reader.Read(form) is not { } people)
        {
            ModelState.Add(reader.Errors);
            return await Page(token, slug, form, null, stop);
        }

        switch (await groups.Register(token, slug, form.SubmissionId, people, form.Wait, Languages.Current, stop))
        {
            case GroupOutcome.Done done:
                this.Say(GroupTexts.T[done.Before > 0 ? "DoneAndBefore" : "Done", done.Registered, done.Before]);
                return Redirect($"/invitasjon/{token}/samling/{slug}");
            case GroupOutcome.Waits waits:
                this.Say(GroupTexts.T["Waits", waits.Waiting]);
                return Redirect($"/invitasjon/{token}/samling/{slug}");
            case GroupOutcome.TooFew few:
                ModelState.AddModelError("", GroupTexts.T[few.Free == 0 ? "Full" : "TooFew", few.Free, few.Wanted]);
                return await Page(token, slug, form, few, stop);
            default:
                this.Warn(RegistrationsTexts.T["Closed"]);
                return Redirect($"/invitasjon/{token}");
        }
    }

    private async Task<IActionResult> Page(string token, string slug, GroupForm form, GroupOutcome.TooFew? few, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await groups.Find(token, slug, stop) is { } found ? View("Group", new GroupModel(token, found, form, few)) : NotFound();
    }
}
