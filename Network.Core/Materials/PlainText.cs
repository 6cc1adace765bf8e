using System.Buffers;
using System.Text;

namespace Network.Core.Materials;

/// <summary>Text that people wrote: in UTF-8, in UTF-16 where its first bytes say so, or as older Norwegian programs write it.</summary>
internal static class PlainText
{
    private const int BlockLength = 64 * 1024;

    private static readonly SearchValues<char> s_never = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Except(['\t', '\n', '\r', '\f']), '\u007F', '\uFFFE', '\uFFFF']);

    /// <summary>True where all of it is text.</summary>
    public static bool Is(Stream content)
    {
        content.Position = 0;
        var mark = new byte[2];
        var isWide = content.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF];
        if (isWide) return Decodes(content, new UnicodeEncoding(mark[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true));
        return Decodes(content, new UTF8Encoding(false, throwOnInvalidBytes: true)) || IsOld(content);
    }

    private static bool Decodes(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var (decoder, bytes, chars) = (encoding.GetDecoder(), new byte[BlockLength], new char[encoding.GetMaxCharCount(BlockLength)]);
        try
        {
            for (var count = -1; count != 0;)
            {
                count = content.Read(bytes);
                var written = decoder.GetChars(bytes, 0, count, chars, 0, flush: count == 0);
                if (chars.AsSpan(0, written).ContainsAny(s_never)) return false;
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Windows-1252: everything but control characters and the five bytes that stand for nothing. A text without a single plain letter is none.
    private static bool IsOld(Stream content)
    {
        content.Position = 0;
        var (bytes, letters, all) = (new byte[BlockLength], 0L, 0L);
        for (var count = content.Read(bytes); count > 0; count = content.Read(bytes))
        {
            foreach (var b in bytes.AsSpan(0, count))
            {
                if (b is < 0x09 or (> 0x0D and < 0x20) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0x0B) return false;
                if (b < 0x7F) letters++;
            }

            all += count;
        }

        return letters * 10 >= all * 7;
    }
}
