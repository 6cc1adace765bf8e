using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Network.Core.Texts;
using Network.Web.Access;
using Network.Web.Operations;

namespace Network.Web.Layout;

/// <summary>
/// An action whose answers may be handed to the next one for a moment (<see cref="KeptPages"/>). It is the policy itself: one that is named is looked for
/// anew three times by each request.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ForAnybodyAttribute : Attribute, IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!IsForAnybody(context.HttpContext.Request)) return ValueTask.CompletedTask;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        // Making one page twice when its time is over costs less than lining up for each that is there.
        context.AllowLocking = false;
        // Nothing in an answer comes of the name that the site was asked by.
        context.CacheVaryByRules.VaryByHost = false;
        // Who asks whether something has changed is answered by itself: that it has not is kept too.
        context.CacheVaryByRules.CacheKeyPrefix = RequestLanguage.Of(context.HttpContext).Code() + context.HttpContext.Request.Headers.IfNoneMatch;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        foreach (var tag in KeptPages.Tags(context.HttpContext)) context.Tags.Add(tag);
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
