using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Net.Http.Headers;

namespace Network.Bench.Limits;

/// <summary>
/// The servers that the product is held against, each a process of its own: Kestrel and nothing else, sending bytes that it was given with their headers;
/// and a page made by Razor of what is in memory.
/// </summary>
internal static class LimitServer
{
    /// <summary>Sends what the answers in <paramref name="files"/> hold, on <c>/0</c>, <c>/1</c> …; 304 to whoever has it.</summary>
    public static async Task<int> Bare(int port, string[] files)
    {
        var answers = files.Select(KeptAnswer.Read).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Run(context =>
        {
            var (request, response) = (context.Request, context.Response);
            var kept = answers[request.Path.Value![1] - '0'];
            foreach (var (name, value) in kept.Headers) response.Headers[name] = value;
            if (request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var has) && has == kept.Mark)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentLength = kept.Body.Length;
            return response.Body.WriteAsync(kept.Body).AsTask();
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>A page of about so many bytes on every address.</summary>
    public static async Task<int> Razor(int port, int size)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(PlainPage.OfSize(size));
        // As the application has it.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Only this page: the application's own controllers are in reach, since the tool refers to them.
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            foreach (var other in parts.ApplicationParts.Where(p => !p.Name.StartsWith("Network.Bench", StringComparison.Ordinal)).ToList()) parts.ApplicationParts.Remove(other);
        });
        var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
        return 0;
    }
}
