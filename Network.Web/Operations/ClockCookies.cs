namespace Network.Web.Operations;

/// <summary>
/// Lets cookies live as long as the application means where its clock is not the browser's: the day they end, read off the
/// application's clock, becomes the time they have left.
/// </summary>
internal static class ClockCookies
{
    public static void UseClockCookies(this WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        if (clock == TimeProvider.System) return;
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            OnAppendCookie = cookie =>
            {
                if (cookie.CookieOptions.Expires is not { } end) return;
                cookie.CookieOptions.MaxAge ??= end - clock.GetUtcNow();
                cookie.CookieOptions.Expires = null;
            },
        });
    }
}
