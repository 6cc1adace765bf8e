using Microsoft.AspNetCore.Mvc;
using Network.Core.Minutes;
using Network.Core.Time;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>The draft that is out for comments, for those who were present and are signed in.</summary>
[Access(Who.SignedIn)]
[Route("samlingar/{slug}/referat")]
public sealed class MinutesCommentController(MinutesCommentStore comments, TimeProvider clock) : Controller
{
    [HttpGet("utkast")]
    [HttpHead("utkast")]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        await comments.Find(this.PersonId()!.Value, slug, stop) is { } reading ? View("MinutesComment", Model(slug, reading, new CommentForm())) : NotFound();

    [HttpPost("kommentar")]
    public async Task<IActionResult> Comment(string slug, [FromForm] CommentForm form, CancellationToken stop)
    {
        var body = this.ReadComment(form);
        var outcome = body is null ? (CommentOutcome?)null : await comments.Add(this.PersonId()!.Value, slug, body, stop);
        if (outcome == CommentOutcome.NotFound) return NotFound();
        if (outcome == CommentOutcome.Done) return this.Thank($"/samlingar/{slug}/referat/utkast");
        if (outcome == CommentOutcome.TooLate) ModelState.AddModelError("Body", MinutesTexts.T["TooLate"]);
        var reading = await comments.Find(this.PersonId()!.Value, slug, stop);
        return reading is null && outcome is null ? NotFound() : View("MinutesComment", Model(slug, reading, form));
    }

    private MinutesCommentModel Model(string slug, MinutesReading? reading, CommentForm form) =>
        new(reading, $"/samlingar/{slug}", form, reading?.Head.TakesComments(clock.OsloToday()) == true);
}

/// <summary>The same behind the private link of a registration, for its holder.</summary>
[Access(Who.Anyone)]
[SpeaksRegisteredLanguage]
[Route("mi-pamelding/{token}/referat")]
public sealed class MinutesCommentOfMineController(MinutesCommentStore comments, TimeProvider clock) : Controller
{
    [HttpGet("utkast")]
    [HttpHead("utkast")]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        this.KeepPrivate();
        return await comments.FindByToken(token, stop) is { } reading ? View("MinutesComment", Model(token, reading, new CommentForm())) : NotFound();
    }

    [HttpPost("kommentar")]
    public async Task<IActionResult> Comment(string token, [FromForm] CommentForm form, CancellationToken stop)
    {
        this.KeepPrivate();
        var body = this.ReadComment(form);
        var outcome = body is null ? (CommentOutcome?)null : await comments.AddByToken(token, body, stop);
        if (outcome == CommentOutcome.NotFound) return NotFound();
        if (outcome == CommentOutcome.Done) return this.Thank($"/mi-pamelding/{token}/referat/utkast");
        if (outcome == CommentOutcome.TooLate) ModelState.AddModelError("Body", MinutesTexts.T["TooLate"]);
        var reading = await comments.FindByToken(token, stop);
        return reading is null && outcome is null ? NotFound() : View("MinutesComment", Model(token, reading, form));
    }

    private MinutesCommentModel Model(string token, MinutesReading? reading, CommentForm form) =>
        new(reading, $"/mi-pamelding/{token}", form, reading?.Head.TakesComments(clock.OsloToday()) == true);
}
