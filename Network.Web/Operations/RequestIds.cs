using System.Text.RegularExpressions;

namespace Network.Web.Operations;

/// <summary>Gives each request an id that is found again in every line of the log, and in the answer.</summary>
internal sealed partial class RequestIds(RequestDelegate next, ILogger<RequestIds> log)
{
    public const string Header = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        var id = Acceptable().IsMatch(given) ? given : Random.Shared.GetHexString(16, lowercase: true);
        context.TraceIdentifier = id;
        context.Response.Headers[Header] = id;
        context.Response.OnStarting(() =>
        {
            // The error page begins with an emptied answer.
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        using (log.BeginScope("{RequestId}", id)) await next(context);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{8,64}\z")]
    private static partial Regex Acceptable();
}
