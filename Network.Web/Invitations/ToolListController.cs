using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>The tools that kommuner are asked about.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/innspel/verktoy")]
public sealed class ToolListController(InputStore inputs, NetworkStore networks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        var tools = await inputs.Tools(this.Access(), stop);
        ViewData["Suggested"] = tools.Count == 0;
        return await Form(FormOf(tools.Count == 0 ? NetworkTool.Usual : tools), stop);
    }

    [HttpPost]
    public async Task<IActionResult> Save(string network, [FromForm] ToolListForm form, CancellationToken stop)
    {
        var reader = new ToolListFormReader();
        var change = reader.Read(form);
        ModelState.Add(reader.Errors);
        if (change is null || !ModelState.IsValid) return await Form(form, stop);
        var kept = await inputs.SaveTools(this.Access(), change, stop);
        if (kept > 0) this.Warn(InputTexts.T["ToolsKept", kept]);
        else this.Say(InputTexts.T["ToolsSaved"]);
        return Redirect($"/arrangor/nettverk/{network}/innspel#verktoy");
    }

    private async Task<IActionResult> Form(ToolListForm form, CancellationToken stop)
    {
        ViewData["Network"] = await networks.Find(this.Access(), stop);
        return View("ToolListForm", form);
    }

    private static ToolListForm FormOf(IEnumerable<NetworkTool> tools) => new() { Tools = [.. tools.Select(t => new ToolForm { Id = t.Id, Name = t.Name, Url = t.Url })] };
}
