using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Network.Core.Access;
using Network.Data.People;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>Binds the sign-in cookie and the limits on asking for it.</summary>
internal static class AccessSetup
{
    public const string Limit = "sign-in";
    public const string Stamp = "stamp";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "signin";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.LoginPath = "/logg-inn";
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = Validate;
        });
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInRules.RequestsPerClient, Window = SignInRules.Window }));
        });
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    // A cookie is only as good as the stamp it was made with: signing out everywhere changes that.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var people = context.HttpContext.RequestServices.GetRequiredService<PersonStore>();
        var person = context.Principal?.PersonId() is { } id ? await people.Find(id, context.HttpContext.RequestAborted) : null;
        if (person is null || person.SecurityStamp != context.Principal!.FindFirstValue(Stamp)) context.RejectPrincipal();
    }
}
