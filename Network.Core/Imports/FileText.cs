using System.Text;

namespace Network.Core.Imports;

/// <summary>The text of a file that somebody uploads, whatever wrote it.</summary>
public static class FileText
{
    private const int Windows1252 = 1252;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// By its byte order mark (UTF-8, UTF-16); without one as UTF-8, or, where the bytes are none, as Windows-1252, in which Norwegian spreadsheets
    /// have saved CSV for thirty years.
    /// </summary>
    public static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        _ => Unmarked(bytes),
    };

    private static string Unmarked(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
        }
    }
}
