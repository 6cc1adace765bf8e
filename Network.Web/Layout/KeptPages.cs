using Microsoft.AspNetCore.OutputCaching;
using Network.Web.Access;
using Network.Web.Gatherings;
using Network.Web.Operations;

namespace Network.Web.Layout;

/// <summary>
/// Keeps answers that read the same to everybody who has their address and is not signed in (<see cref="ForAnybodyAttribute"/>), and
/// hands them out before anything else is done. A page that bears a form token is never kept: it sets a cookie.
/// None is older than <see cref="SiteSettings.KeptSeconds"/>, on any node, whatever changed and however; what a request to this node changed is gone at once.
/// </summary>
internal static class KeptPages
{
    private static readonly string[] s_named = ["slug", "network"];

    public static void AddKeptPages(this IServiceCollection services, SiteSettings site)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * 1024 * 1024;
            options.DefaultExpirationTimeSpan = TimeSpan.FromSeconds(site.KeptSeconds);
        });
    }

    /// <summary>Before everything that a kept answer does without; what it holds already (headers, the id of the request that made it) is kept with it.</summary>
    public static void UseKeptPages(this WebApplication app, SiteSettings site)
    {
        if (site.KeptSeconds == 0) return;
        app.UseRouting();
        app.UseOutputCache();
        app.Use(LetGo);
    }

    // Whatever a request changes of a gathering or a network stands in its address; of people it may be anybody.
    private static async Task LetGo(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return;
        context.RequestServices.GetRequiredService<KeptPeople>().LetGo();
        var (store, gatherings) = (context.RequestServices.GetRequiredService<IOutputCacheStore>(), context.RequestServices.GetRequiredService<KeptGatherings>());
        foreach (var tag in Tags(context))
        {
            gatherings.LetGo(tag);
            await store.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    internal static IEnumerable<string> Tags(HttpContext context) =>
        s_named.Select(name => context.GetRouteValue(name)).OfType<string>().Select(name => name.ToLowerInvariant());
}
