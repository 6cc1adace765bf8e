using System.Collections.Concurrent;
using System.Globalization;

namespace Network.Tests;

/// <summary>
/// Keeps cookies as a browser does on loopback: those marked Secure come back over http too, and how long they live is not measured by
/// the clock of this machine, which is another than the site's.
/// </summary>
internal sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, string> _cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_cookies.IsEmpty) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            foreach (var line in lines) Keep(line);
        }

        return response;
    }

    private void Keep(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var pair = parts[0].Split('=', 2);
        if (parts.Skip(1).Any(IsGone)) _cookies.TryRemove(pair[0], out _);
        else _cookies[pair[0]] = pair[1];
    }

    // A site takes a cookie back by letting it end at the beginning of time, or at once.
    private static bool IsGone(string attribute)
    {
        var pair = attribute.Split('=', 2);
        if (pair[0].Equals("max-age", StringComparison.OrdinalIgnoreCase)) return long.Parse(pair[1], CultureInfo.InvariantCulture) <= 0;
        return pair[0].Equals("expires", StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.Parse(pair[1], CultureInfo.InvariantCulture).Year <= 1971;
    }
}
