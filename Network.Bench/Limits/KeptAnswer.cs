using System.Text.Json;

namespace Network.Bench.Limits;

/// <summary>An answer of the product, to be sent by something that does nothing else.</summary>
internal sealed record KeptAnswer
{
    // The server writes these itself.
    private static readonly string[] s_own = ["Date", "Server", "Content-Length", "Transfer-Encoding", "Age"];

    public required Dictionary<string, string> Headers { get; init; }

    public required byte[] Body { get; init; }

    public string? Mark => Headers.GetValueOrDefault("ETag");

    public static KeptAnswer Of(string head, byte[] body)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(": ", 2));
        return new KeptAnswer { Headers = lines.Where(l => !s_own.Contains(l[0], StringComparer.OrdinalIgnoreCase)).ToDictionary(l => l[0], l => l[1]), Body = body };
    }

    public static KeptAnswer Read(string file) => JsonSerializer.Deserialize<KeptAnswer>(File.ReadAllBytes(file))!;

    public void Write(string file) => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(this));
}
