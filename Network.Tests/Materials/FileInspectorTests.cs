using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Materials;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class FileInspectorTests
{
    private static readonly TestCaseData[] s_right =
    [
        new(SampleFiles.Pdf, "Årsplan.pdf", FileKind.Pdf), new(SampleFiles.Pdf, "PLAN.PDF", FileKind.Pdf), new(SampleFiles.Png, "bilete.png", FileKind.Png),
        new(SampleFiles.Jpeg, "bilete.jpeg", FileKind.Jpeg), new(SampleFiles.Gif, "bilete.gif", FileKind.Gif), new(SampleFiles.Webp, "bilete.webp", FileKind.Webp),
        new(SampleFiles.Docx, "notat.docx", FileKind.Docx), new(SampleFiles.Xlsx, "tal.xlsx", FileKind.Xlsx), new(SampleFiles.Pptx, "lysark.pptx", FileKind.Pptx),
        new(SampleFiles.Odt, "notat.odt", FileKind.Odt), new(SampleFiles.Utf8("Blåbær og ærlege ord\n"), "notat.txt", FileKind.Text),
        new(SampleFiles.Utf8("\uFEFFnamn;tal\nÅse;1\n"), "tal.csv", FileKind.Csv), new(Encoding.Latin1.GetBytes("namn;tal\r\nÅse Ødegård;1\r\n"), "tal.csv", FileKind.Csv),
        new(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Åse")).ToArray(), "notat.txt", FileKind.Text),
    ];

    private static readonly TestCaseData[] s_wrong =
    [
        new(Array.Empty<byte>(), "tom.pdf", FileRefusal.Empty, FileKind.Unknown),
        new(SampleFiles.Utf8("<!DOCTYPE html><html><script>alert(1)</script>"), "plan.pdf", FileRefusal.PretendsToBe, FileKind.Html),
        new(SampleFiles.Utf8("\n\n <HTML>hei"), "plan.docx", FileRefusal.PretendsToBe, FileKind.Html),
        new(SampleFiles.Utf8("<html>hei"), "side.html", FileRefusal.WrongKind, FileKind.Html),
        new(SampleFiles.Utf8("<svg xmlns='x' onload='alert(1)'/>"), "teikning.png", FileRefusal.PretendsToBe, FileKind.Svg),
        new(SampleFiles.Utf8("<?xml version='1.0'?><svg/>"), "teikning.svg", FileRefusal.WrongKind, FileKind.Svg),
        new(SampleFiles.Utf8("alert(1)"), "skript.js", FileRefusal.WrongKind, FileKind.Script),
        new(SampleFiles.Utf8("#!/bin/sh\n"), "notat.txt", FileRefusal.PretendsToBe, FileKind.Script),
        new(SampleFiles.Utf8("MZ\u0090"), "faktura.pdf", FileRefusal.PretendsToBe, FileKind.Program),
        new(SampleFiles.Utf8("MZ\u0090"), "faktura.pdf.exe", FileRefusal.WrongKind, FileKind.Program),
        new(SampleFiles.Pdf, "notat.docx", FileRefusal.PretendsToBe, FileKind.Pdf),
        new(SampleFiles.Pdf, "notat", FileRefusal.PretendsToBe, FileKind.Pdf),
        new(SampleFiles.Docx, "notat.xlsx", FileRefusal.PretendsToBe, FileKind.Docx),
        new(SampleFiles.Utf8("%PDF-1.4 halv"), "halv.pdf", FileRefusal.WrongKind, FileKind.Unknown),
        new(SampleFiles.Utf8("%PDF-1.4 <html><script>alert(1)</script> startxref %%EOF"), "begge.pdf", FileRefusal.PretendsToBe, FileKind.Html),
        new(SampleFiles.Gif[..6].Concat(SampleFiles.Utf8("<script>alert(1)</script>")).ToArray(), "begge.gif", FileRefusal.PretendsToBe, FileKind.Html),
        new(SampleFiles.Zip(("a.txt", "hei")), "arkiv.zip", FileRefusal.WrongKind, FileKind.Archive),
        new(SampleFiles.Zip(("a.txt", "hei")), "notat.docx", FileRefusal.PretendsToBe, FileKind.Archive),
        new(SampleFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<d/>"), ("word/vbaProject.bin", "x")), "notat.docx", FileRefusal.WrongKind, FileKind.MacroOffice),
        new(SampleFiles.Zip(("[Content_Types].xml", "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"), ("word/document.xml", "<d/>")), "notat.docm", FileRefusal.WrongKind, FileKind.MacroOffice),
        new(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "gammal.doc", FileRefusal.WrongKind, FileKind.OldOffice),
        new(SampleFiles.Docx[..^30], "kutta.docx", FileRefusal.WrongKind, FileKind.Unknown),
        new(new byte[] { 1, 2, 3, 0, 255 }, "noko.txt", FileRefusal.WrongKind, FileKind.Unknown),
    ];

    private static readonly string[] s_endings = [".pdf", ".png", ".jpg", ".webp", ".docx", ".gif", ".txt", ".csv"];

    [TestCaseSource(nameof(s_right))]
    public void A_file_is_what_is_in_it(byte[] content, string name, FileKind kind) => Assert.That(Inspect(content, name), Is.EqualTo(new FileFinding(kind, null)));

    [TestCaseSource(nameof(s_wrong))]
    public void What_only_pretends_or_could_do_harm_is_refused_by_what_it_is(byte[] content, string name, FileRefusal why, FileKind kind) =>
        Assert.That(Inspect(content, name), Is.EqualTo(new FileFinding(kind, why)));

    [Test]
    public void Random_bytes_never_become_a_kind_that_a_browser_shows() => Prop.ForAll<byte[], byte>((content, ending) =>
    {
        var found = Inspect(content, "noko" + s_endings[ending % s_endings.Length]);
        return found.Refusal is not null || !FileTypes.IsShown(FileTypes.ContentType(found.Kind));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void An_archive_that_is_damaged_anywhere_throws_nothing() => Prop.ForAll<ushort, byte>((place, value) =>
    {
        var content = SampleFiles.Docx.ToArray();
        content[place % content.Length] ^= value;
        Inspect(content, "notat.docx");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void A_bomb_is_refused_before_it_fills_anything()
    {
        Assert.That(Inspect(SampleFiles.DocxOfZeros(100 * 1024 * 1024), "bombe.docx").Refusal, Is.EqualTo(FileRefusal.Bomb));
        Assert.That(Inspect(SampleFiles.DocxOfZeros(5 * 1024 * 1024), "nesten.docx").Refusal, Is.Null, "a small one that packs well is no bomb");
    }

    [Test]
    public void A_directory_that_lies_about_sizes_is_counted()
    {
        var content = SampleFiles.DocxOfZeros(1024 * 1024);
        var row = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(row + 24), 10);
        Assert.That(Inspect(content, "løgn.docx").Refusal, Is.EqualTo(FileRefusal.Bomb));
    }

    [Test]
    public void Archives_in_archives_in_archives_are_a_bomb_and_a_table_in_a_document_is_none()
    {
        var types = ("[Content_Types].xml", SampleFiles.Utf8("<Types/>"));
        var one = SampleFiles.Zip(types, ("word/document.xml", SampleFiles.Utf8("<d/>")), ("word/embeddings/tal.xlsx", SampleFiles.Xlsx));
        Assert.That(Inspect(one, "notat.docx").Refusal, Is.Null);
        var deep = SampleFiles.Xlsx;
        for (var i = 0; i < 3; i++) deep = SampleFiles.Zip(types, ("word/document.xml", SampleFiles.Utf8("<d/>")), ("word/embeddings/x.docx", deep));
        Assert.That(Inspect(deep, "notat.docx").Refusal, Is.EqualTo(FileRefusal.Bomb));
    }

    [Test]
    public void Too_many_entries_are_a_bomb() =>
        Assert.That(Inspect(SampleFiles.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", ""))]), "mange.docx").Refusal, Is.EqualTo(FileRefusal.Bomb));

    [Test]
    public void Every_refusal_is_said_with_the_files_name_and_what_it_is()
    {
        foreach (var kind in Enum.GetValues<FileKind>())
        {
            foreach (var why in Enum.GetValues<FileRefusal>())
                Assert.That(FileRefusalText.Of(new IntakeOutcome.Refused("Årsplan.pdf", why, kind)), Does.Contain("Årsplan.pdf").And.Not.Contain("{"));
        }

        Assert.That(FileRefusalText.Of(new IntakeOutcome.Refused("plan.pdf", FileRefusal.PretendsToBe, FileKind.Html)), Does.Contain("ei nettside (HTML)"));
    }

    private static FileFinding Inspect(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return FileInspector.Inspect(stream, name);
    }
}
