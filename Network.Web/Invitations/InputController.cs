using Microsoft.AspNetCore.Mvc;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>What the kommuner have answered to the organisers' questions, and where they stand with the tools.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/innspel")]
public sealed class InputController(InputResultStore results, NetworkStore networks, KommuneList kommuner) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Overview(CancellationToken stop) => View("Input", await Model(stop));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Question(long id, int side, CancellationToken stop)
    {
        var model = await Model(stop);
        if (model.Results.Questions.FirstOrDefault(q => q.Id == id) is not { } question) return NotFound();
        var answered = model.ByName(model.Results.Answered(id)).ToList();
        return View("InputQuestion", new InputQuestionModel(model, question, answered, new Paging(side, answered.Count, PageSize)));
    }

    [HttpGet("verktoy/{id:long}")]
    public async Task<IActionResult> Tool(long id, CancellationToken stop)
    {
        var model = await Model(stop);
        return model.Results.Tools.FirstOrDefault(t => t.Id == id) is { } tool ? View("InputTool", new InputToolModel(model, tool)) : NotFound();
    }

    [HttpGet("eksport.csv")]
    public async Task<IActionResult> Csv(CancellationToken stop) => ExportResult.Csv(Table(await Model(stop)));

    [HttpGet("eksport.xlsx")]
    public async Task<IActionResult> Xlsx(CancellationToken stop) => ExportResult.Xlsx(Table(await Model(stop)));

    private async Task<InputModel> Model(CancellationToken stop) => new(
        await networks.Find(this.Access(), stop), await results.Find(this.Access(), stop), await kommuner.Get(stop), this.Access().MayChange);

    private static ExportTable Table(InputModel model)
    {
        var (language, results) = (Languages.Current, model.Results);
        return new ExportTable(
            $"{InputTexts.T["FileName"]}-{model.Network.Slug}",
            [
                new ExportColumn(InputTexts.T["Kommune"], 24),
                .. results.Questions.Select(q => new ExportColumn(q.Text.In(language), 40)),
                .. results.Tools.Select(t => new ExportColumn(t.Name, 24)),
            ],
            model.ByName(results.Kommuner).Select(IReadOnlyList<object?> (k) =>
            [
                model.NameOf(k),
                .. results.Questions.Select(q => InputModel.Said(q, k.Reply(q.Id), language)),
                .. results.Tools.Select(t => string.Join(", ", k.Tools.Where(w => w.ToolId == t.Id).Select(w => InputTexts.T[w.Wish.ToString()]))),
            ]));
    }
}
