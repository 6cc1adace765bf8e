using System.Text;

namespace Network.Bench.Load;

/// <summary>The bytes of requests.</summary>
internal static class Request
{
    /// <summary>A GET with these headers beside the host.</summary>
    public static byte[] Get(string path, params IEnumerable<(string Name, string Value)> headers) =>
        Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Lines(headers)}\r\n");

    /// <summary>A POST of a form.</summary>
    public static byte[] Post(string path, string cookies, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var body = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string Lines(IEnumerable<(string Name, string Value)> headers) => string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\r\n"));
}
