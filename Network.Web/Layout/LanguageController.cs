using Microsoft.AspNetCore.Mvc;
using Network.Core.Texts;
using Network.Web.Access;

namespace Network.Web.Layout;

/// <summary>Remembers the language a visitor chose, in a cookie of a year.</summary>
[Access(Who.Anyone)]
[Route("spraak")]
public sealed class LanguageController : Controller
{
    // Changes how this site reads in this browser and nothing else; a token would make every page one that is for one visitor alone.
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public IActionResult Choose(string? language, string? returnUrl)
    {
        if (Languages.Parse(language) is { } chosen)
        {
            Response.Cookies.Append(RequestLanguage.Cookie, chosen.Code(), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            });
        }

        return Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
