using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Core.Members;
using Network.Data.Members;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>A network's news for the news reader of one of its members: what they may open as it is read. Its key shows, but changes nothing.</summary>
[Access(Who.Anyone)]
public sealed class NewsFeedController(NewsFeedStore feeds, SiteAddress site) : Controller
{
    public static string Address(string token) => $"/nettverk/nytt/{token}.atom";

    [HttpGet("nettverk/nytt/{token:length(52)}.atom")]
    [HttpHead("nettverk/nytt/{token:length(52)}.atom")]
    public async Task<IActionResult> Read(string token, CancellationToken stop)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await feeds.Open(token, stop) is not { } feed) return NotFound();
        var xml = NewsAtom.Write(feed, site, Address(token));
        Response.Headers.CacheControl = "private, no-cache";
        return File(xml, "application/atom+xml; charset=utf-8", lastModified: feed.UpdatedAt, entityTag: EntityTags.Strong(xml));
    }
}
