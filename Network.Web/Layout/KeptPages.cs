using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Network.Core.Texts;
using Network.Web.Access;
using Network.Web.Gatherings;
using Network.Web.Operations;

namespace Network.Web.Layout;

/// <summary>
/// Keeps answers that read the same to everybody who has their address and is not signed in (those that name the policy <see cref="ForAnybody"/>), and
/// hands them out before anything else is done. A page that bears a form token is never kept: it sets a cookie.
/// None is older than <see cref="SiteSettings.KeptSeconds"/>, on any node, whatever changed and however; what a request to this node changed is gone at once.
/// </summary>
internal static class KeptPages
{
    /// <summary>The policy of an action whose answers may be handed to the next one for a moment.</summary>
    public const string ForAnybody = "for anybody";

    private static readonly string[] s_named = ["slug", "network"];

    public static void AddKeptPages(this IServiceCollection services, SiteSettings site)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * 1024 * 1024;
            options.AddPolicy(ForAnybody, new Policy(TimeSpan.FromSeconds(site.KeptSeconds)));
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

    // Whatever a request changes of a gathering or a network stands in its address.
    private static async Task LetGo(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return;
        var (store, gatherings) = (context.RequestServices.GetRequiredService<IOutputCacheStore>(), context.RequestServices.GetRequiredService<KeptGatherings>());
        foreach (var tag in Tags(context))
        {
            gatherings.LetGo(tag);
            await store.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    private static IEnumerable<string> Tags(HttpContext context) =>
        s_named.Select(name => context.GetRouteValue(name)).OfType<string>().Select(name => name.ToLowerInvariant());

    private sealed class Policy(TimeSpan kept) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            if (!IsForAnybody(context.HttpContext.Request)) return ValueTask.CompletedTask;
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
            // Making one page twice when its time is over costs less than lining up for each that is there.
            context.AllowLocking = false;
            context.ResponseExpirationTimeSpan = kept;
            context.CacheVaryByRules.QueryKeys = "";
            // Who asks whether something has changed is answered by itself: that it has not is kept too.
            context.CacheVaryByRules.VaryByValues["reader"] = RequestLanguage.Of(context.HttpContext).Code() + context.HttpContext.Request.Headers.IfNoneMatch;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            foreach (var tag in Tags(context.HttpContext)) context.Tags.Add(tag);
            var response = context.HttpContext.Response;
            var right = context.HttpContext.Request.Headers.IfNoneMatch.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status304NotModified;
            if (response.StatusCode != right || response.Headers.ContainsKey(HeaderNames.SetCookie)) context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        // Nobody is signed in, nothing is to be told once, and neither a query nor an id of the caller's own stands in what is made.
        private static bool IsForAnybody(HttpRequest request) =>
            HttpMethods.IsGet(request.Method)
            && !request.QueryString.HasValue
            && !request.Cookies.ContainsKey(SignInCookie.Name)
            && !request.Cookies.ContainsKey(StatusMessages.Cookie)
            && !request.Headers.ContainsKey(RequestIds.Header);
    }
}
