using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Experiences;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>Publishing an experience, and taking it back.</summary>
[Access(Who.NetworkMember)]
[Route("nettverk/{network}/erfaringar/{id:long}")]
public sealed class ExperiencePublishController(ExperienceStore experiences) : Controller
{
    [HttpPost("publiser")]
    public async Task<IActionResult> Publish(string network, long id, [FromForm] int version, [FromForm] Visibility visibility, CancellationToken stop)
    {
        switch (await experiences.Publish(this.Member(), id, version, visibility, stop))
        {
            case PublishOutcome.Published:
                this.Say(ExperiencesTexts.T["Published" + visibility]);
                break;
            case PublishOutcome.Waits:
                this.Say(ExperiencesTexts.T["PublishedWaits"]);
                break;
            case PublishOutcome.Incomplete:
                this.Warn(ExperiencesTexts.T["Incomplete"]);
                return Redirect($"/nettverk/{network}/erfaringar/{id}/endre");
            case PublishOutcome.ChangedByOther:
                this.Warn(ExperiencesTexts.T["ChangedBeforePublishing"]);
                break;
            default:
                return NotFound();
        }

        return Redirect($"/erfaringar/{id}");
    }

    [HttpPost("trekk")]
    public async Task<IActionResult> Withdraw(long id, CancellationToken stop)
    {
        if (!await experiences.Withdraw(this.Member(), id, stop)) return NotFound();
        this.Say(ExperiencesTexts.T["WithdrawnNow"]);
        return Redirect($"/erfaringar/{id}");
    }
}
