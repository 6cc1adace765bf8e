using System.Text;

namespace Network.Core.Materials;

/// <summary>The bytes that files of a kind begin with.</summary>
internal static class FileMarks
{
    private static readonly string[] s_markup = ["<html", "<!doctype", "<script", "<iframe", "<body", "<head", "<?php"];

    /// <summary>A page or a program, also one that begins as something else: browsers look for markup in the first part.</summary>
    public static FileKind? Active(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || head.StartsWith(new byte[] { 0xCA, 0xFE, 0xBA, 0xBE }) || head.StartsWith(new byte[] { 0xCF, 0xFA, 0xED, 0xFE })
            || head.StartsWith(new byte[] { 0xCE, 0xFA, 0xED, 0xFE })) return FileKind.Program;
        if (head.StartsWith("#!"u8)) return FileKind.Script;
        var text = TextOf(head);
        if (text.Contains("<svg", StringComparison.Ordinal)) return FileKind.Svg;
        if (s_markup.Any(m => text.Contains(m, StringComparison.Ordinal))) return FileKind.Html;
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0').StartsWith("<?xml", StringComparison.Ordinal) ? FileKind.Html : null;
    }

    public static FileKind? Picture(ReadOnlySpan<byte> head)
    {
        if (head.Length > 24 && head.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }) && head[12..16].SequenceEqual("IHDR"u8)) return FileKind.Png;
        if (head.Length > 4 && head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) && head[3] is (>= 0xE0 and <= 0xEF) or 0xDB or 0xFE or 0xC0) return FileKind.Jpeg;
        if (head.Length > 12 && (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))) return FileKind.Gif;
        return head.Length > 16 && head.StartsWith("RIFF"u8) && head[8..15].SequenceEqual("WEBPVP8"u8) ? FileKind.Webp : null;
    }

    public static FileKind? Other(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })) return FileKind.OldOffice;
        if (head.StartsWith("{\\rtf"u8)) return FileKind.OldOffice;
        if (head.StartsWith("Rar!"u8) || head.StartsWith(new byte[] { 0x37, 0x7A, 0xBC, 0xAF }) || head.StartsWith(new byte[] { 0x1F, 0x8B }) || head.StartsWith("PK"u8)) return FileKind.Archive;
        if (head.Length > 12 && (head[4..8].SequenceEqual("ftyp"u8) || head.StartsWith(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }) || head.StartsWith("ID3"u8) || head.StartsWith("OggS"u8)))
            return FileKind.Media;
        return null;
    }

    // In UTF-16 every other byte of plain letters is 0.
    private static string TextOf(ReadOnlySpan<byte> head) => Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant();
}
