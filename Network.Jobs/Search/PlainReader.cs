using System.Text;

namespace Network.Jobs.Search;

/// <summary>Reads text and CSV: UTF-8, or what Windows wrote before that.</summary>
internal sealed class PlainReader : ITextReader
{
    /// <inheritdoc/>
    public bool Reads(string contentType) => contentType is "text/plain" or "text/csv";

    /// <inheritdoc/>
    public string Read(Stream content, CancellationToken stop)
    {
        var bytes = new byte[TextLimits.Characters * 2];
        var count = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        stop.ThrowIfCancellationRequested();
        using var reader = new StreamReader(new MemoryStream(bytes, 0, count), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return text.Contains('\ufffd', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes, 0, count) : text;
    }
}
