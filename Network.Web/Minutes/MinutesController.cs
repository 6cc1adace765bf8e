using Microsoft.AspNetCore.Mvc;
using Network.Core.Minutes;
using Network.Core.People;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>Where the minutes of a gathering stand, and what can be done with them.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/referat")]
public sealed class MinutesController(MinutesStore minutes, MinutesPublishStore publishing, TimeProvider clock) : Controller
{
    private const int UsualDays = 7;
    private const int MostDays = 180;
    private const int LongestCorrection = 1000;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public Task<IActionResult> Show(string slug, CancellationToken stop) => Desk(slug, new PublishForm { Until = clock.OsloToday().AddDays(UsualDays) }, stop);

    [HttpPost("start")]
    public async Task<IActionResult> Begin(string slug, CancellationToken stop) =>
        await minutes.Begin(this.Access(), slug, Languages.Current, stop) ? Redirect($"/arrangor/samlingar/{slug}/referat/skriv") : NotFound();

    [HttpPost("til-kommentar")]
    public async Task<IActionResult> SendForComments(string slug, [FromForm] PublishForm form, CancellationToken stop)
    {
        var today = clock.OsloToday();
        if (form.Until is not { } until || until < today || until > today.AddDays(MostDays))
        {
            if (ModelState.IsValid) ModelState.AddModelError("Until", MinutesTexts.T["UntilWrong", Languages.Current.Date(OsloTime.Moment(today.AddDays(MostDays), TimeOnly.MinValue))]);
            return await Desk(slug, form, stop);
        }

        var outcome = await publishing.SendForComments(this.Access(), slug, form.Revision, until, stop);
        return await Told(slug, form, outcome, "SentForComments", stop);
    }

    [HttpPost("publiser")]
    public async Task<IActionResult> Publish(string slug, [FromForm] PublishForm form, CancellationToken stop)
    {
        if (form.Corrected?.Length > LongestCorrection) ModelState.AddModelError("Corrected", MinutesTexts.T["TooLong", LongestCorrection]);
        if (PersonalNumber.IsIn(form.Corrected)) ModelState.AddModelError("Corrected", MinutesTexts.T["PersonalNumber"]);
        if (!ModelState.IsValid) return await Desk(slug, form, stop);
        var outcome = await publishing.Publish(this.Access(), slug, form.Revision, TypedText.Line(form.Corrected), form.WithoutList, stop);
        return await Told(slug, form, outcome, "PublishedNow", stop);
    }

    private async Task<IActionResult> Told(string slug, PublishForm form, PublishOutcome outcome, string done, CancellationToken stop)
    {
        switch (outcome)
        {
            case PublishOutcome.NotFound:
                return NotFound();
            case PublishOutcome.Done:
                this.Say(MinutesTexts.T[done]);
                return Redirect($"/arrangor/samlingar/{slug}/referat");
            case PublishOutcome.Already:
                this.Say(MinutesTexts.T["Already"]);
                return Redirect($"/arrangor/samlingar/{slug}/referat");
            case PublishOutcome.NothingCorrected:
                ModelState.AddModelError("Corrected", MinutesTexts.T["NothingCorrected"]);
                break;
            case PublishOutcome.NoAttendance:
                ModelState.AddModelError(done == "PublishedNow" ? "WithoutList" : "", MinutesTexts.T[done == "PublishedNow" ? "NoAttendance" : "NobodyToAsk"]);
                break;
            default:
                ModelState.AddModelError("", MinutesTexts.T[outcome == PublishOutcome.Empty ? "SaysNothing" : "ChangedMeanwhile"]);
                break;
        }

        return await Desk(slug, form, stop);
    }

    private async Task<IActionResult> Desk(string slug, PublishForm form, CancellationToken stop)
    {
        var desk = (await minutes.Desk(this.Access(), slug, stop))!;
        // What is sent next is what the page shows now.
        ModelState.Remove("Revision");
        return View("MinutesDesk", new MinutesDeskModel(desk, this.Access().MayChange, form with { Revision = desk.Head.Revision }, clock.OsloToday()));
    }
}
