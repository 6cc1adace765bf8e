using Microsoft.AspNetCore.Mvc;
using Network.Data.Evaluations;

namespace Network.Web.Evaluations;

/// <summary>The evaluations that wait for a person's answer, on their own page; nothing where there are none.</summary>
public sealed class OpenEvaluationsViewComponent(EvaluationAnswerStore answers) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long personId) => View("/Evaluations/_OpenEvaluations.cshtml", await answers.OpenOf(personId, HttpContext.RequestAborted));
}
