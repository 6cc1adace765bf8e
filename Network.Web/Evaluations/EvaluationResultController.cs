using Microsoft.AspNetCore.Mvc;
using Network.Core.Evaluations;
using Network.Data.Evaluations;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Layout;

namespace Network.Web.Evaluations;

/// <summary>What came of an evaluation, on pages and as files. What may not be shown does not come as far as here.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/samlingar/{slug}/evaluering/svar")]
public sealed class EvaluationResultController(EvaluationResultStore store, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Show(string slug, long? del, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var results = (await store.Find(this.Access(), slug, stop))!;
        var window = EvaluationRules.Window(results.Evaluation, results.Gathering.LastEnd);
        return View("EvaluationResults", new EvaluationResultModel(
            results, results.Splitters.FirstOrDefault(q => q.Id == del), this.Access().MayChange, EvaluationRules.State(results.Evaluation, window, clock.GetUtcNow())));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Texts(string slug, long id, string? sok, int side, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var results = (await store.Find(this.Access(), slug, stop))!;
        if (results.Questions.FirstOrDefault(q => q.Id == id && q.IsOpen) is not { } question) return NotFound();
        var found = EvaluationTextsModel.Matching(results.Texts.GetValueOrDefault(id) ?? [], sok);
        return View("EvaluationTexts", new EvaluationTextsModel(results, question, sok, found, new Paging(side, found.Count, PageSize)));
    }

    [HttpGet("eksport.csv")]
    public async Task<IActionResult> Csv(string slug, CancellationToken stop) => ExportResult.Csv(EvaluationTable.Of((await store.Find(this.Access(), slug, stop))!));

    [HttpGet("eksport.xlsx")]
    public async Task<IActionResult> Xlsx(string slug, CancellationToken stop) => ExportResult.Xlsx(EvaluationTable.Of((await store.Find(this.Access(), slug, stop))!));

    /// <summary>Only of an evaluation whose respondents were told that they answer by name.</summary>
    [HttpGet("personar.csv")]
    public async Task<IActionResult> NamedCsv(string slug, CancellationToken stop) => await Named(slug, stop) is { } table ? ExportResult.Csv(table) : NotFound();

    /// <inheritdoc cref="NamedCsv"/>
    [HttpGet("personar.xlsx")]
    public async Task<IActionResult> NamedXlsx(string slug, CancellationToken stop) => await Named(slug, stop) is { } table ? ExportResult.Xlsx(table) : NotFound();

    private async Task<ExportTable?> Named(string slug, CancellationToken stop)
    {
        var results = (await store.Find(this.Access(), slug, stop))!;
        return results.Evaluation.IsAnonymous ? null : EvaluationTable.Named(results, await store.Named(this.Access(), slug, stop));
    }
}
