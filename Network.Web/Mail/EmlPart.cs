using System.Text;

namespace Network.Web.Mail;

/// <summary>A part of a message (RFC 2045, 2046): headers, and either parts within it or content. All text is Latin-1, which keeps every octet.</summary>
internal sealed class EmlPart
{
    private readonly IReadOnlyList<(string Name, string Value)> _headers;
    private readonly string _body;

    private EmlPart(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) throw new FormatException("A part of the mail has no end to its headers.");
        _headers = [.. Unfolded(text[..end]).Split("\r\n").Select(Header)];
        _body = text[(end + 4)..];
        Type = EmlValue.Parse(this["Content-Type"]);
        Disposition = EmlValue.Parse(this["Content-Disposition"]);
    }

    public EmlValue Type { get; }

    public EmlValue Disposition { get; }

    public bool IsFile => Disposition.Value == "attachment";

    public string FileName => Disposition["filename"] ?? "";

    /// <summary>The first header of this name; empty where there is none.</summary>
    public string this[string name] => _headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    public static EmlPart Parse(string text) => new(text);

    /// <summary>The parts that hold no others, in order.</summary>
    public IEnumerable<EmlPart> Leaves() => Type["boundary"] is not { } boundary || !Type.Value.StartsWith("multipart/", StringComparison.Ordinal)
        ? [this]
        : ("\r\n" + _body).Split("\r\n--" + boundary).Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(p => Parse(p[(p.IndexOf("\r\n", StringComparison.Ordinal) + 2)..]).Leaves());

    public byte[] Content() => this["Content-Transfer-Encoding"].Equals("base64", StringComparison.OrdinalIgnoreCase)
        ? Convert.FromBase64String(_body)
        : throw new FormatException("A part of the mail is not in base64.");

    public string Text() => Encoding.UTF8.GetString(Content());

    private static string Unfolded(string headers) => headers.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", "\t", StringComparison.Ordinal);

    private static (string Name, string Value) Header(string line) => line.Split(':', 2) is [var name, var value]
        ? (name, value.Trim())
        : throw new FormatException("A header of the mail has no name.");
}
