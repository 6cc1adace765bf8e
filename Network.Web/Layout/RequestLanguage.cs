using System.Globalization;
using Microsoft.Net.Http.Headers;
using Network.Core.Texts;

namespace Network.Web.Layout;

/// <summary>
/// The language of a request: what was chosen in this browser, else the signed-in person's own, else what the browser asks for, else nynorsk.
/// </summary>
internal sealed class RequestLanguage(RequestDelegate next)
{
    public const string Cookie = "language";

    public async Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(context).Culture();
        await next(context);
    }

    public static Language Of(HttpContext context) => Chosen(context) ?? Asked(context.Request) ?? Language.Nynorsk;

    /// <summary>The same of somebody who is not signed in.</summary>
    public static Language Of(HttpRequest request) => InCookie(request) ?? Asked(request) ?? Language.Nynorsk;

    /// <summary>True where the visitor, not the browser, has said which.</summary>
    public static bool IsChosen(HttpContext context) => Chosen(context) is not null;

    private static Language? Chosen(HttpContext context) => InCookie(context.Request) ?? context.SignedInPerson()?.Language;

    private static Language? InCookie(HttpRequest request) => request.Headers.Cookie.Count == 0 ? null : Languages.Parse(request.Cookies[Cookie]);

    private static Language? Asked(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)) return null;
        return asked.Where(a => a.Quality is not 0).OrderByDescending(a => a.Quality ?? 1).Select(a => Languages.Parse(a.Value.Value)).FirstOrDefault(l => l is not null);
    }
}
