using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Attendance;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>The door of a session: one code after the other, typed or scanned.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/okter/{session:long}/innsjekk")]
public sealed class CheckInController(CheckInStore checkIns, KommuneList kommuner) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string slug, long session, CancellationToken stop) =>
        await checkIns.Desk(this.Access(), slug, session, stop) is { } desk ? View("CheckIn", new CheckInModel(desk, await kommuner.Get(stop))) : NotFound();

    // Also what went wrong is told on a fresh page: the field is empty, and the next code can be typed at once.
    [HttpPost]
    public async Task<IActionResult> CheckIn(string slug, long session, [FromForm] string? code, CancellationToken stop)
    {
        var outcome = await checkIns.CheckIn(this.Access(), slug, session, code, stop);
        if (outcome is CheckInOutcome.NoSession) return NotFound();
        var said = Words(outcome, code);
        if (outcome is CheckInOutcome.Present) this.Say(said);
        else this.Warn(said);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{slug}/okter/{session}/innsjekk"));
    }

    internal static string Words(CheckInOutcome outcome, string? typed)
    {
        var T = CheckInTexts.T;
        var shown = PlainLine.Of(typed);
        return outcome switch
        {
            CheckInOutcome.Present present => T["IsPresent", present.Name],
            CheckInOutcome.AlreadyPresent present => T["AlreadyPresent", present.Name, Languages.Current.Time(present.Since)],
            CheckInOutcome.Waiting waiting => T["IsWaiting", waiting.Name],
            CheckInOutcome.Cancelled cancelled => T["IsCancelled", cancelled.Name],
            CheckInOutcome.OtherGathering other => T["OtherGathering", other.Title.In(Languages.Current)],
            _ => shown.Length == 0 ? T["NoCode"] : T["UnknownCode", shown.Length <= 40 ? shown : shown[..40] + "…"],
        };
    }
}
