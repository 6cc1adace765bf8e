using Microsoft.AspNetCore.Mvc;
using Network.Data.Invitations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>Leaving a network that a kommune has named one for.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/deltaking/{participant:long}")]
public sealed class LeaveController(ParticipationStore participations) : Controller
{
    [HttpPost("ga-ut")]
    public async Task<IActionResult> Leave(long participant, CancellationToken stop)
    {
        if (await participations.Leave(this.PersonId()!.Value, participant, stop)) this.Say(PeopleTexts.T["Left"]);
        else this.Warn(PeopleTexts.T["LeftBefore"]);
        return Redirect(MyPageController.Address);
    }
}
