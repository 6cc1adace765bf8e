using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Network.Core.Texts;
using Network.Data.Evaluations;
using Network.Web.Access;

namespace Network.Web.Evaluations;

/// <summary>The evaluation as somebody who is asked will see it, in each language.</summary>
[Access(Who.NetworkReader)]
[SpeaksLanguageOfAddress]
[Route("arrangor/samlingar/{slug}/evaluering/vising/{language:regex(^(nn|nb|en)$)}")]
public sealed class EvaluationPreviewController(EvaluationStore evaluations) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        View("EvaluationPreview", new EvaluationPreviewModel((await evaluations.Find(this.Access(), slug, stop))!));
}

/// <summary>The page is in the language that stands in its address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpeaksLanguageOfAddressAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (Languages.Parse(context.RouteData.Values["language"] as string) is { } language) CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        await next();
    }
}
