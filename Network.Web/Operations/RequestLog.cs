namespace Network.Web.Operations;

/// <summary>One line for each request: what was asked for, what came of it, how long it took. No query, no body, no person.</summary>
internal sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = clock.GetTimestamp();
        var path = LoggedPath.Of(context.Request.Path.Value ?? "");
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            // The server makes it a 500 after this line is written, or says nothing to someone who is gone.
            context.Response.StatusCode = context.RequestAborted.IsCancellationRequested
                ? StatusCodes.Status499ClientClosedRequest
                : StatusCodes.Status500InternalServerError;
            throw;
        }
        finally
        {
            var status = context.Response.StatusCode;
            var milliseconds = (long)clock.GetElapsedTime(started).TotalMilliseconds;
            log.Log(status >= 500 ? LogLevel.Warning : LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} ms", context.Request.Method, path, status, milliseconds);
        }
    }
}
