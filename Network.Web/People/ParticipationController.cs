using Microsoft.AspNetCore.Mvc;
using Network.Data.Invitations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>What somebody does with a part that a kommune has named them for: leave it, or come to all gatherings.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/deltaking/{participant:long}")]
public sealed class ParticipationController(ParticipationStore participations, SeriesStore series) : Controller
{
    [HttpPost("ga-ut")]
    public async Task<IActionResult> Leave(long participant, CancellationToken stop)
    {
        if (await participations.Leave(this.PersonId()!.Value, participant, stop)) this.Say(PeopleTexts.T["Left"]);
        else this.Warn(PeopleTexts.T["LeftBefore"]);
        return Redirect(MyPageController.Address);
    }

    [HttpPost("serie")]
    public async Task<IActionResult> JoinSeries(long participant, CancellationToken stop)
    {
        if (await series.Join(this.PersonId()!.Value, participant, stop) is null) return NotFound();
        this.Say(PeopleTexts.T["SeriesJoined"]);
        return Redirect(MyPageController.Address);
    }
}
