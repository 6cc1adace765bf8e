using Microsoft.AspNetCore.Mvc;
using Network.Core.Members;
using Network.Data.Members;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>The people of a network, for each other: only those who have agreed to stand there, and never in public.</summary>
[Access(Who.NetworkMember)]
[Route("nettverk/{network}/deltakar/folk")]
public sealed class MemberListController(MemberPageStore pages, ConsentStore people) : Controller
{
    private const int PageSize = 25;
    private const int LongestSearch = 200;

    [HttpGet]
    public async Task<IActionResult> Show(string? sok, int side, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var (all, search) = (await people.People(this.Member(), stop), Cut(sok));
        var found = MemberEntry.Find(all, search);
        var page = new PageRequest(side, PageSize);
        var (skip, take) = page.Of(found.Count);
        return View("MemberList", new MemberListModel(await pages.Standing(this.Member(), stop), search, all.Count, [.. found.Skip(skip).Take(take)], page.Paging));
    }

    [HttpPost("meg")]
    public async Task<IActionResult> Agree(string network, [FromForm] ConsentForm form, CancellationToken stop)
    {
        if (await people.Agree(this.Member(), form.Read(), stop)) this.Say(MembersTexts.T["Agreed"]);
        else this.Warn(MembersTexts.T["OnlyParticipants"]);
        return Redirect($"{MemberPageController.Address(network)}/folk");
    }

    [HttpPost("ikkje-meg")]
    public async Task<IActionResult> Withdraw(string network, CancellationToken stop)
    {
        await people.Withdraw(this.Member(), stop);
        this.Say(MembersTexts.T["Withdrawn"]);
        return Redirect($"{MemberPageController.Address(network)}/folk");
    }

    private static string Cut(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length <= LongestSearch ? text : text[..LongestSearch];
    }
}
