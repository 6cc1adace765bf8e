using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Joining;
using Network.Data.Registrations;
using Network.Web.Access;

namespace Network.Web.Joining;

/// <summary>Where one person joins the meetings of one gathering. Opening it changes nothing and leads nowhere, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[SpeaksHoldersLanguage]
[Route("bli-med/{token}")]
public sealed class JoinController(JoinStore joining, MyRegistrationStore registrations, TimeProvider clock) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop) => await Mine(token, stop) is { } mine ? View("Join", new JoinModel(mine, clock.GetUtcNow())) : NotFound();

    /// <summary>
    /// Leads on by a page and its Refresh header: what a form may lead to (form-action) is this site alone, and browsers hold redirects to that too.
    /// </summary>
    [HttpPost]
    public async Task<IActionResult> Join(string token, [FromForm] long session, CancellationToken stop)
    {
        if (await Mine(token, stop) is not { } mine) return NotFound();
        if (await joining.Join(token, session, stop) is not { } joined || !Uri.TryCreate(joined.MeetingUrl, UriKind.Absolute, out var meeting)) return Redirect($"/bli-med/{token}");
        Response.Headers["Refresh"] = $"0; url={meeting.AbsoluteUri}";
        return View("Joined", new JoinedModel(mine, joined, meeting));
    }

    private Task<MyRegistration?> Mine(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return registrations.FindByCalendarToken(token, stop);
    }
}
