using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;

namespace Network.Web.Invitations;

/// <summary>All kommuner of a network: a map, a table, and the same as a file.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/kommunar")]
public sealed class OverviewController(InvitationOverviewStore overview, NetworkStore networks, KommuneList kommuner, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromQuery] OverviewQuery query, CancellationToken stop) => View("Overview", await Model(query, stop));

    [HttpGet("eksport.csv")]
    public async Task<IActionResult> Csv([FromQuery] OverviewQuery query, CancellationToken stop) => ExportResult.Csv(Table(await Model(query, stop)));

    [HttpGet("eksport.xlsx")]
    public async Task<IActionResult> Xlsx([FromQuery] OverviewQuery query, CancellationToken stop) => ExportResult.Xlsx(Table(await Model(query, stop)));

    private async Task<OverviewModel> Model(OverviewQuery query, CancellationToken stop)
    {
        var network = await networks.Find(this.Access(), stop);
        var catalogue = await kommuner.Get(stop);
        var lines = from standing in await overview.List(this.Access(), stop)
                    let kommune = catalogue.Find((int)standing.KommuneId)
                    where kommune is not null
                    select new OverviewLine(kommune, catalogue.Label(kommune), standing, KommuneNeeds.Of(network, standing.Reply, standing.People, standing.RoleIds));
        var now = clock.GetUtcNow();
        return new OverviewModel(
            network, [.. lines], query, this.Access().MayChange, now, await overview.Asked(this.Access(), stop), await overview.Since(this.Access(), OverviewModel.Since(now), stop));
    }

    private static ExportTable Table(OverviewModel model)
    {
        (string Key, int Width)[] columns =
        [
            ("Kommune", 24), ("Answer", 18), ("Reason", 40), ("Contact", 28), ("ContactEmail", 32), ("ContactPhone", 18), ("People", 8), ("RolesHeld", 10), ("Missing", 40),
            ("Inputs", 10), ("Tools", 10), ("Registered", 12), ("Sent", 18), ("Failed", 10), ("ChangedAt", 18),
        ];
        return new ExportTable(
            $"{OverviewTexts.T["FileName"]}-{model.Network.Slug}",
            [.. columns.Select(c => new ExportColumn(OverviewTexts.T[c.Key], c.Width))],
            model.Shown.Select(IReadOnlyList<object?> (l) =>
            [
                l.Label, OverviewTexts.T[l.Reply], l.Standing.Reason, l.Standing.ContactName, l.Standing.ContactEmail,
                l.Standing.ContactPhone is { } phone ? PhoneNumber.Show(phone) : null, l.Standing.People, l.RolesHeld(model.Network),
                l.Missing(Languages.Current), l.Standing.Inputs, l.Standing.Tools, l.Standing.Registered, l.Standing.SentAt, l.Standing.Failed, l.Standing.ChangedAt,
            ]));
    }
}
