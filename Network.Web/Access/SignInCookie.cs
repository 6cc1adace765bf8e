using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Network.Core.Access;
using Network.Core.People;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>The cookie of somebody who is signed in: eight hours from the last request, and only as good as the stamp it was made with.</summary>
internal static class SignInCookie
{
    /// <summary>The prefix binds it to this host and to https (RFC 6265bis, 4.1.3.2); browsers take loopback for as good.</summary>
    public const string Name = "__Host-signin";

    private const string Stamp = "stamp";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = SignInAddress.Path;
        options.Events.OnValidatePrincipal = Validate;
    }

    public static Task Give(HttpContext context, Person person)
    {
        var id = new Claim(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture));
        var identity = new ClaimsIdentity([id, new Claim(Stamp, person.SecurityStamp)], CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    // Signing out everywhere works at once.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var person = http.SignedInPerson() ?? await Find(http, context.Principal?.PersonId());
        if (person is not null && person.SecurityStamp == context.Principal!.FindFirstValue(Stamp)) http.SetSignedInPerson(person);
        else context.RejectPrincipal();
    }

    // The page that says something went wrong must not ask again what may have gone wrong.
    private static ValueTask<SignedInPerson?> Find(HttpContext http, long? personId) =>
        personId is { } id && http.Features.Get<IExceptionHandlerFeature>() is null
            ? http.RequestServices.GetRequiredService<KeptPeople>().Find(http.Request, id)
            : ValueTask.FromResult<SignedInPerson?>(null);
}
