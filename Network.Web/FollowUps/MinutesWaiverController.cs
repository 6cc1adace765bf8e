using Microsoft.AspNetCore.Mvc;
using Network.Core.FollowUps;
using Network.Core.Texts;
using Network.Data.FollowUps;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.FollowUps;

/// <summary>Saying that a gathering needs no minutes, and taking it back.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/referat/fritak")]
public sealed class MinutesWaiverController(MinutesWaiverStore waivers) : Controller
{
    private const int LongestReason = 500;

    [HttpPost]
    public async Task<IActionResult> Waive(string slug, [FromForm] string? reason, CancellationToken stop)
    {
        var line = TypedText.Line(reason);
        if (line?.Length > LongestReason)
        {
            // The form stands on a page of much else; what was typed goes along.
            this.Warn(FollowUpTexts.T["ReasonTooLong", LongestReason]);
            TempData["waiver"] = line[..Math.Min(line.Length, 2 * LongestReason)];
            return Back(slug);
        }

        switch (await waivers.Waive(this.Access(), slug, line, stop))
        {
            case WaiveOutcome.Waived: this.Say(FollowUpTexts.T["WaivedSaid"]); break;
            case WaiveOutcome.WaivedByOther: this.Warn(FollowUpTexts.T["WaivedAlready"]); break;
            case WaiveOutcome.Published: this.Warn(FollowUpTexts.T["PublishedAlready"]); break;
            default: return NotFound();
        }

        return Back(slug);
    }

    [HttpPost("angre")]
    public async Task<IActionResult> Undo(string slug, CancellationToken stop)
    {
        if (await waivers.Undo(this.Access(), slug, stop)) this.Say(FollowUpTexts.T["UnwaivedSaid"]);
        else this.Warn(FollowUpTexts.T["NotWaived"]);
        return Back(slug);
    }

    private RedirectResult Back(string slug) => Redirect($"/arrangor/samlingar/{slug}#referat");
}
