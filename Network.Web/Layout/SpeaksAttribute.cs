using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Network.Core.Texts;

namespace Network.Web.Layout;

/// <summary>
/// A page behind a private link (<c>{token}</c> in its route) is in the language that its owner is written to in, unless the visitor has chosen another.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class SpeaksAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!RequestLanguage.IsChosen(http) && context.RouteData.Values["token"] is string token &&
            await Of(http.RequestServices, token, http.RequestAborted) is { } language)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        }

        await next();
    }

    /// <summary>Null where the link opens nothing.</summary>
    protected abstract Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop);
}
