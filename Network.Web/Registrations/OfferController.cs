using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Practical;

namespace Network.Web.Registrations;

/// <summary>Answering the offer of a place, behind the private link of a registration. Only a press of a button answers.</summary>
[Access(Who.Anyone)]
[Route("mi-pamelding/{token}")]
public sealed class OfferController(OfferStore offers) : Controller
{
    [HttpPost("ta-plassen")]
    public async Task<IActionResult> Accept(string token, CancellationToken stop) => Answered(token, await offers.Accept(token, stop), "Accepted");

    [HttpPost("takk-nei")]
    public async Task<IActionResult> Decline(string token, CancellationToken stop) => Answered(token, await offers.Decline(token, stop), "Declined");

    private IActionResult Answered(string token, ChangeOutcome outcome, string done)
    {
        if (outcome == ChangeOutcome.NotFound) return NotFound();
        if (outcome == ChangeOutcome.Done) this.Say(PracticalTexts.T[done]);
        else this.Warn(PracticalTexts.T["OfferPassed"]);
        return Redirect($"/mi-pamelding/{token}");
    }
}
