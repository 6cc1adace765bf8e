using Microsoft.AspNetCore.Mvc;
using Network.Core.Evaluations;
using Network.Data.Evaluations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>Answering, behind one's own link. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[SpeaksRespondentsLanguage]
[Route("evaluering/{token}")]
public sealed class EvaluationController(EvaluationAnswerStore answers) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        if (await answers.Find(token, stop) is not { } invitation) return NotFound();
        Hide();
        if (this.PersonId() is { } me && me != invitation.PersonId) return Told("SomebodyElse", StatusCodes.Status403Forbidden);
        if (invitation.HasAnswered) return Told(invitation.Evaluation.IsAnonymous ? "Answered" : "AnsweredByName");
        return invitation.ClosesAt is null ? Told("TooLate") : Page(invitation, EvaluationFieldsModel.Blank(invitation.Questions));
    }

    [HttpPost]
    public async Task<IActionResult> Answer(string token, [FromForm] EvaluationAnswerForm form, CancellationToken stop)
    {
        if (await answers.Find(token, stop) is not { } invitation) return NotFound();
        Hide();
        form = EvaluationFieldsModel.Ordered(invitation.Questions, form);
        var reader = new EvaluationAnswerReader(invitation.Questions);
        var replies = reader.Read(form);
        if (this.PersonId() is { } me && me != invitation.PersonId) return Told("SomebodyElse", StatusCodes.Status403Forbidden);
        // The fields show the form, whose rows may have moved.
        ModelState.Clear();
        ModelState.Add(reader.Errors);
        if (replies is null) return Page(invitation, form);
        switch (await answers.Answer(token, this.PersonId(), replies, stop))
        {
            case EvaluationOutcome.Stored:
                this.Say(EvaluationTexts.T["Thanks"]);
                return Redirect($"/evaluering/{token}");
            case EvaluationOutcome.AlreadyAnswered:
                ModelState.AddModelError("", EvaluationTexts.T["AlreadyAnswered"]);
                return Page(invitation, form);
            case EvaluationOutcome.Closed:
                ModelState.AddModelError("", EvaluationTexts.T["ClosedMeanwhile"]);
                return Page(invitation, form);
            case EvaluationOutcome.SomebodyElse:
                return Told("SomebodyElse", StatusCodes.Status403Forbidden);
            default:
                return NotFound();
        }
    }

    private void Hide()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
    }

    private ViewResult Page(EvaluationInvitation invitation, EvaluationAnswerForm form) => View("Evaluation", new EvaluationPageModel(invitation, form));

    private ViewResult Told(string what, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("EvaluationTold", what);
    }
}
