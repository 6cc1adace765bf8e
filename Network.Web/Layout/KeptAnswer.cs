using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Network.Core.Texts;
using Network.Web.Operations;

namespace Network.Web.Layout;

/// <summary>What an answer is kept by: all of the question that stands in it. The name that the site is asked by does not.</summary>
/// <param name="Scheme">Who asks without TLS may be sent elsewhere.</param>
/// <param name="Path">As it was asked for.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Mark">Of what the asker has already; empty where they have nothing. That it has not changed is an answer too.</param>
internal readonly record struct AnswerKey(string Scheme, string Path, Language Language, string Mark)
{
    /// <summary>Asked by somebody who is not signed in.</summary>
    public static AnswerKey Of(HttpRequest request) => new(request.Scheme, request.Path.Value!, RequestLanguage.Of(request), request.Headers.IfNoneMatch.ToString());
}

/// <summary>An answer as it was made for the first who asked.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Headers">All of them, but those that the server adds to any.</param>
/// <param name="Body">Empty where there is none.</param>
/// <param name="Names">What it is about.</param>
/// <param name="Span">How long it is kept.</param>
internal sealed record KeptAnswer(int Status, KeyValuePair<string, StringValues>[] Headers, byte[] Body, string[] Names, KeptSpan Span)
{
    /// <summary>Lets the rest of the program make an answer, sends it, and has it for the next one; null where it was for this one alone.</summary>
    public static async Task<KeptAnswer?> Make(HttpContext context, RequestDelegate next, IEnumerable<string> names, KeptSpan span)
    {
        var response = context.Response;
        using var made = new MemoryStream();
        var line = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var page = new StreamResponseBodyFeature(made, line);
        context.Features.Set<IHttpResponseBodyFeature>(page);
        try
        {
            await next(context);
            await page.CompleteAsync();
        }
        finally
        {
            context.Features.Set(line);
        }

        var answer = new KeptAnswer(response.StatusCode, [.. response.Headers], made.ToArray(), [.. names], span);
        await answer.Send(response);
        await response.StartAsync();
        // Whoever sets a cookie may do so as late as when the answer is begun to be sent.
        return response.StatusCode == Whole(context.Request) && response.Headers.SetCookie.Count == 0 ? answer : null;
    }

    /// <summary>Says it to one more. Somebody who has gone meanwhile is the server's affair.</summary>
    public async Task Send(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers) response.Headers[name] = value;
        if (Body.Length == 0) return;
        response.ContentLength = Body.Length;
        await response.BodyWriter.WriteAsync(Body);
    }

    private static int Whole(HttpRequest request) => request.Headers.IfNoneMatch.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status304NotModified;
}
