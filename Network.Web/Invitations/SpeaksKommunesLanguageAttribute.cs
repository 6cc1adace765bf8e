using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>
/// A page behind a kommune's private link (<c>{token}</c> in its route) is in the language that the kommune is written to in (språklova § 15), unless
/// the visitor has chosen another.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpeaksKommunesLanguageAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!RequestLanguage.IsChosen(http) && context.RouteData.Values["token"] is string token &&
            await http.RequestServices.GetRequiredService<InvitationStore>().LanguageOf(token, http.RequestAborted) is { } language)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        }

        await next();
    }
}
