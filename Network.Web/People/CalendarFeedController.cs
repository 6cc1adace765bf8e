using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Data.Calendar;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>Where a person makes, renews and ends the address of their own calendar.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/kalender")]
public sealed class CalendarFeedController(CalendarFeedStore feeds, SiteAddress site) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var token = await feeds.Find(this.PersonId()!.Value, stop);
        return View("CalendarFeed", token is null ? null : new CalendarFeedModel(site.Of($"/kalender/{token}.ics")));
    }

    [HttpPost]
    public async Task<IActionResult> Renew(CancellationToken stop)
    {
        var before = await feeds.Find(this.PersonId()!.Value, stop);
        await feeds.Renew(this.PersonId()!.Value, stop);
        this.Say(PeopleTexts.T[before is null ? "CalendarMade" : "CalendarRenewed"]);
        return Redirect("/mi-side/kalender");
    }

    [HttpPost("av")]
    public async Task<IActionResult> TurnOff(CancellationToken stop)
    {
        await feeds.TurnOff(this.PersonId()!.Value, stop);
        this.Say(PeopleTexts.T["CalendarOff"]);
        return Redirect("/mi-side/kalender");
    }
}

/// <summary>The address of a person's own calendar, as people copy it.</summary>
public sealed record CalendarFeedModel(string Address)
{
    /// <summary>The same as calendar programs open it.</summary>
    public string WebCal => "webcal" + Address[Address.IndexOf("://", StringComparison.Ordinal)..];
}
