using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Texts;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>One experience, and what people write below it.</summary>
[Access(Who.Anyone)]
[Route("erfaringar/{id:long}")]
public sealed class ExperienceController(ExperiencePageStore pages, CommentStore comments) : Controller
{
    private const int PageSize = 50;

    private long Me => this.PersonId() ?? 0;

    // Where no page is named, the newest comments are seen.
    [HttpGet]
    public Task<IActionResult> Show(long id, int? side, CancellationToken stop) => Page(id, side ?? int.MaxValue, new CommentForm { SubmissionId = SecretToken.New(), Follow = true }, [], stop);

    [HttpPost("kommentar")]
    [Access(Who.SignedIn)]
    public async Task<IActionResult> Comment(long id, [FromForm] CommentForm form, CancellationToken stop)
    {
        var reader = new ExperienceFormReader();
        if (reader.ReadComment(form.Body) is not { } body)
        {
            ModelState.Add(reader.Errors);
            return await Again(id, form, [], stop);
        }

        var found = form.LookedOver ? [] : SensitiveText.Find([("Body", body, null)]);
        if (found.Count > 0) return await Again(id, form, found, stop);
        var submission = form.SubmissionId is { Length: > 0 and <= 40 } known ? known : SecretToken.New();
        switch (await comments.Add(Me, id, submission, body, form.Follow, stop))
        {
            case CommentOutcome.Added added:
                this.Say(ExperiencesTexts.T["Commented"]);
                return Redirect($"/erfaringar/{id}#kommentar-{added.Id}");
            case CommentOutcome.Withdrawn:
                return Lost(form, StatusCodes.Status409Conflict);
            default:
                return Lost(form, StatusCodes.Status404NotFound);
        }
    }

    [HttpPost("kommentar/{commentId:long}/fjern")]
    [Access(Who.SignedIn)]
    public async Task<IActionResult> Remove(long id, long commentId, CancellationToken stop)
    {
        if (!await comments.Remove(Me, id, commentId, stop)) return NotFound();
        this.Say(ExperiencesTexts.T["CommentRemoved"]);
        return Redirect($"/erfaringar/{id}#kommentarar");
    }

    [HttpPost("folg")]
    [Access(Who.SignedIn)]
    public async Task<IActionResult> Follow(long id, [FromForm] bool follows, CancellationToken stop)
    {
        if (!await comments.Follow(Me, id, follows, stop)) return NotFound();
        this.Say(ExperiencesTexts.T[follows ? "NowFollowing" : "NoLongerFollowing"]);
        return Redirect($"/erfaringar/{id}#kommentarar");
    }

    // The form came from a page that can no longer be shown: what was typed stands on the one that comes instead.
    private async Task<IActionResult> Again(long id, CommentForm form, IReadOnlyList<SensitiveField> found, CancellationToken stop) =>
        await Page(id, int.MaxValue, form, found, stop) is ViewResult page ? page : Lost(form, StatusCodes.Status404NotFound);

    private ViewResult Lost(CommentForm form, int status)
    {
        Response.StatusCode = status;
        return View("CommentLost", form);
    }

    private async Task<IActionResult> Page(long id, int side, CommentForm form, IReadOnlyList<SensitiveField> found, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        if (await pages.Find(Me, id, page.Of, stop) is not { } experience) return NotFound();
        if (experience.Experience.State != ExperienceState.Published && !string.IsNullOrWhiteSpace(form.Body)) return Lost(form, StatusCodes.Status409Conflict);
        return View("ExperiencePage", new ExperienceModel(experience, page.Paging, form, found, Me != 0));
    }
}
