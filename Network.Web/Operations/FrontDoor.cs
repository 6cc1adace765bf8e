using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;

namespace Network.Web.Operations;

/// <summary>What stands between people and the site: proxies that are believed, and https.</summary>
internal static class FrontDoor
{
    public static void AddFrontDoor(this IServiceCollection services, SiteSettings site)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in site.Proxies) options.KnownIPNetworks.Add(network);
        });
        services.Configure<HstsOptions>(options => options.MaxAge = TimeSpan.FromDays(365));
        if (site.IsHttps) services.Configure<HttpsRedirectionOptions>(options => options.HttpsPort = new Uri(site.PublicUrl!).Port);
    }

    /// <summary>Whom and how a request came from, before anything is decided or logged by it.</summary>
    public static void UseProxies(this WebApplication app, SiteSettings site)
    {
        if (site.Proxies.Count > 0) app.UseForwardedHeaders();
    }

    /// <summary>
    /// Only where people come by https. A site that can't tell https from http, behind a proxy that it is not told to believe, would
    /// redirect for ever: it leaves that to the proxy.
    /// </summary>
    public static void UseHttps(this WebApplication app, SiteSettings site)
    {
        if (app.Environment.IsDevelopment() || !site.IsHttps) return;
        app.UseHsts();
        if (site.Proxies.Count > 0 || ListensByHttps(app)) app.UseHttpsRedirection();
    }

    private static bool ListensByHttps(WebApplication app) =>
        app.Configuration[WebHostDefaults.ServerUrlsKey]?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true;
}
