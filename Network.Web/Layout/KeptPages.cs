using Network.Web.Access;
using Network.Web.Gatherings;
using Network.Web.Materials;
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

    public static void AddKeptPages(this IServiceCollection services, SiteSettings site) =>
        services.AddSingleton(_ => new KeptAnswers(TimeSpan.FromSeconds(site.KeptSeconds)));

    /// <summary>Before everything that a kept answer does without; what it holds already (headers, the id of the request that made it) is kept with it.</summary>
    public static void UseKeptPages(this WebApplication app, SiteSettings site)
    {
        if (site.KeptSeconds == 0) return;
        var kept = app.Services.GetRequiredService<KeptAnswers>();
        app.Use((context, next) => IsForAnybody(context.Request) && kept.Find(AnswerKey.Of(context.Request)) is { } answer ? answer.Send(context.Response) : next(context));
        app.UseRouting();
        app.Use((context, next) => MayBeKept(context) ? Make(kept, context, next) : next(context));
        app.Use((context, next) => OnlyLooks(context.Request) ? next(context) : LetGo(kept, context, next));
    }

    private static bool MayBeKept(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ForAnybodyAttribute>() is not null && IsForAnybody(context.Request);

    // Nobody is signed in, nothing is to be told once, and neither a query nor an id of the caller's own stands in what is made.
    private static bool IsForAnybody(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.QueryString.HasValue
        && (request.Headers.Cookie.Count == 0 || !(request.Cookies.ContainsKey(SignInCookie.Name) || request.Cookies.ContainsKey(StatusMessages.Cookie)))
        && !request.Headers.ContainsKey(RequestIds.Header);

    private static bool OnlyLooks(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static async Task Make(KeptAnswers kept, HttpContext context, RequestDelegate next)
    {
        var key = AnswerKey.Of(context.Request);
        if (await KeptAnswer.Make(context, next, Names(context), kept.Begin()) is { } made) kept.Keep(key, made);
    }

    // Whatever a request changes of a gathering or a network stands in its address; of people it may be anybody.
    private static async Task LetGo(KeptAnswers kept, HttpContext context, RequestDelegate next)
    {
        await next(context);
        context.RequestServices.GetRequiredService<KeptPeople>().LetGo();
        context.RequestServices.GetRequiredService<KeptMaterials>().LetGo();
        var gatherings = context.RequestServices.GetRequiredService<KeptGatherings>();
        foreach (var name in Names(context))
        {
            gatherings.LetGo(name);
            kept.LetGo(name);
        }
    }

    private static IEnumerable<string> Names(HttpContext context) =>
        s_named.Select(name => context.GetRouteValue(name)).OfType<string>().Select(name => name.ToLowerInvariant());
}
