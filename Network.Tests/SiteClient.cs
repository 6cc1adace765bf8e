using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Network.Tests;

/// <summary>A visitor without JavaScript: keeps cookies, reads pages, fills in forms and sends them as a browser would.</summary>
public sealed class SiteClient(Uri address, HttpMessageHandler handler) : IDisposable
{
    private static readonly HtmlParser s_parser = new();

    private readonly HttpClient _http = new(new CookieJar(handler)) { BaseAddress = address };

    /// <summary>For what is no page: headers, other methods, files. Does not follow redirects.</summary>
    public HttpClient Http => _http;

    /// <summary>Gets a page, following redirects.</summary>
    public async Task<SitePage> Get(string path) => await Read(await _http.GetAsync(path));

    /// <summary>
    /// Fills the fields with these names in the page's form and sends it, with everything else in it as it stands, the antiforgery token
    /// among it; follows redirects. A value of null leaves a field out, as an unchecked box is.
    /// </summary>
    /// <param name="page">Where the form stands.</param>
    /// <param name="form">A CSS selector of the form, or of a button in it that is pressed.</param>
    /// <param name="fields">Names and values; a name that the form does not have is sent all the same.</param>
    public async Task<SitePage> Send(SitePage page, string form, params (string Name, string? Value)[] fields)
    {
        var filled = new FilledForm(page, form);
        foreach (var group in fields.GroupBy(f => f.Name)) filled.Set(group.Key, group.Select(f => f.Value).OfType<string>());
        using var request = filled.Request();
        return await Read(await _http.SendAsync(request));
    }

    /// <summary>Sends a file by the page's form, with everything else in it as it stands.</summary>
    public async Task<SitePage> SendFile(SitePage page, string form, string field, string name, byte[] content)
    {
        var filled = (IHtmlFormElement)page.Find(form);
        using var parts = new MultipartFormDataContent();
        foreach (var input in filled.QuerySelectorAll<IHtmlInputElement>("input:not([type=file])")) parts.Add(new StringContent(input.Value), input.Name!);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("application/octet-stream");
        parts.Add(file, field, name);
        return await Read(await _http.PostAsync(new Uri(page.Address, filled.GetAttribute("action")), parts));
    }

    /// <summary>Asks by a method of HTTP, for what is new since that mark where there is one; does not follow redirects.</summary>
    public async Task<HttpResponseMessage> Ask(HttpMethod method, string path, System.Net.Http.Headers.EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private async Task<SitePage> Read(HttpResponseMessage response)
    {
        for (var turn = 0; response.Headers.Location is { } location && turn < 10; turn++)
        {
            var next = new Uri(response.RequestMessage!.RequestUri!, location);
            var keep = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            if (keep) throw new InvalidOperationException($"A redirect that sends the form again, to {next}.");
            response = await _http.GetAsync(next);
        }

        var text = await response.Content.ReadAsStringAsync();
        var html = (IHtmlDocument)s_parser.ParseDocument(text);
        return new SitePage(response.StatusCode, response.RequestMessage!.RequestUri!, html, text);
    }
}
