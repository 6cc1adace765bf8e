using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;
using Network.Core.Access;

namespace Network.Web.Access;

/// <summary>Binds the sign-in cookie and the limits on asking for it.</summary>
internal static class AccessSetup
{
    public const string Limit = "sign-in";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignInCookie.Configure);
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock)
            .PostConfigure(options => options.TicketDataFormat = new KeptTickets(options.TicketDataFormat));
        builder.Services.AddSingleton<KeptPeople>();
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = Reject;
            options.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
                ClientKey.Of(context.Connection.RemoteIpAddress),
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

    private static ValueTask Reject(OnRejectedContext context, CancellationToken stop)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
