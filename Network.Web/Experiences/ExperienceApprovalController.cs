using Microsoft.AspNetCore.Mvc;
using Network.Core.Experiences;
using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>What waits for an organiser before everyone may read it.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/erfaringar")]
public sealed class ExperienceApprovalController(ExperienceApprovalStore approvals, ExperienceListStore list, ExperiencePageStore pages) : Controller
{
    private const int PageSize = 25;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Queue(string network, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        var waiting = await approvals.Page(this.Access(), page.Of, stop);
        return View("ExperienceQueue", new ExperienceQueueModel((await list.Network(this.Access().PersonId, network, stop))!, waiting, page.Paging));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(string network, long id, CancellationToken stop) => await Page(network, id, new DecisionForm(), stop);

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Decide(string network, long id, [FromForm] DecisionForm form, CancellationToken stop)
    {
        string? reason = null;
        if (!form.Approve)
        {
            var reader = new ExperienceFormReader();
            reason = reader.ReadReason(form.Reason);
            ModelState.Add(reader.Errors);
            if (reason is null) return await Page(network, id, form, stop);
        }

        switch (await approvals.Decide(this.Access(), id, form.Version, form.Approve, reason, stop))
        {
            case SaveOutcome.Saved:
                this.Say(ExperiencesTexts.T[form.Approve ? "ApprovedNow" : "DeclinedNow"]);
                return Redirect($"/arrangor/nettverk/{network}/erfaringar");
            case SaveOutcome.ChangedByOther:
                ModelState.Clear();
                ModelState.AddModelError("", ExperiencesTexts.T["ChangedBeforeDeciding"]);
                return await Page(network, id, form, stop);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Page(string network, long id, DecisionForm form, CancellationToken stop)
    {
        if (await pages.Find(this.Access().PersonId, id, _ => (0, 0), stop) is not { } page || page.Experience.Network != network) return NotFound();
        return View("ExperienceDecision", new ExperienceDecisionModel(page, form with { Version = page.Experience.Version }));
    }
}

/// <summary>What waits in a network.</summary>
public sealed record ExperienceQueueModel(ExperienceNetwork Network, ListPage<ExperienceLine> Waiting, Paging Paging);

/// <summary>One that waits, and the answer to it.</summary>
public sealed record ExperienceDecisionModel(ExperiencePage Page, DecisionForm Form);

/// <summary>An organiser's answer.</summary>
public sealed record DecisionForm
{
    /// <summary>The version that was read.</summary>
    public int Version { get; init; }

    public bool Approve { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }
}
