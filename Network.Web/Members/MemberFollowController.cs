using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Data.Members;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>How a member follows a network without opening its page: a news reader, a mail a month, the calendar.</summary>
[Access(Who.NetworkMember)]
[Route("nettverk/{network}/deltakar/folg")]
public sealed class MemberFollowController(MemberPageStore pages, NewsFeedStore feeds, DigestStore digests, SiteAddress site) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var standing = await pages.Standing(this.Member(), stop);
        return View("MemberFollow", new MemberFollowModel(standing, standing.FeedToken is { } token ? site.Of(NewsFeedController.Address(token)) : null));
    }

    [HttpPost("straum")]
    public async Task<IActionResult> Renew(string network, CancellationToken stop)
    {
        var before = (await pages.Standing(this.Member(), stop)).FeedToken;
        await feeds.Renew(this.Member(), stop);
        return Done(network, before is null ? "FeedMade" : "FeedRenewed");
    }

    [HttpPost("straum/av")]
    public async Task<IActionResult> TurnOff(string network, CancellationToken stop)
    {
        await feeds.TurnOff(this.Member(), stop);
        return Done(network, "FeedOff");
    }

    [HttpPost("brev")]
    public async Task<IActionResult> Choose(string network, CancellationToken stop)
    {
        await digests.Choose(this.Member(), stop);
        return Done(network, "DigestChosen");
    }

    [HttpPost("brev/av")]
    public async Task<IActionResult> End(string network, CancellationToken stop)
    {
        await digests.End(this.Member(), stop);
        return Done(network, "DigestOff");
    }

    private RedirectResult Done(string network, string key)
    {
        this.Say(MembersTexts.T[key]);
        return Redirect($"{MemberPageController.Address(network)}/folg");
    }
}
