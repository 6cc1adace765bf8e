using System.Text;
using Network.Jobs.Search;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class FileReadingTests
{
    private readonly FileReading _reading = new();

    [Test]
    public async Task Words_of_every_kind_of_file_are_read()
    {
        Assert.That(await Read(SampleFiles.Document("Barnehagen på Ås", "melder frå"), SampleFiles.Docx), Is.EqualTo("Barnehagen på Ås\nmelder frå"));
        Assert.That(await Read(SampleFiles.Slides("Fyrste lysark", "Andre"), SampleFiles.Pptx), Is.EqualTo("Fyrste lysark\nAndre"));
        Assert.That(await Read(SampleFiles.Sheet("Kommune", "Bergen"), SampleFiles.Xlsx), Is.EqualTo("Kommune\nBergen"));
        Assert.That(await Read(SampleFiles.Pages("Handlingsplan mot vald", "Tiltak i kommunen: æøå"), SampleFiles.Pdf), Does.Contain("Handlingsplan mot vald").And.Contain("Tiltak i kommunen: æøå"));
        Assert.That(await Read(Encoding.UTF8.GetBytes("\ufeffnamn;tal\nÅse;3"), "text/csv"), Is.EqualTo("namn;tal\nÅse;3"));
        Assert.That(await Read(Encoding.Latin1.GetBytes("Høyring"), "text/plain"), Is.EqualTo("Høyring"));
    }

    [Test]
    public async Task Divided_words_are_whole_and_control_characters_are_gone()
    {
        Assert.That(await Read(Encoding.UTF8.GetBytes("opplæ-\nring og barne- og\nungdomsskule\u0000\u0007 sam\u00adling"), "text/plain"), Is.EqualTo("opplæring og barne- og\nungdomsskule samling"));
    }

    [Test]
    public async Task A_long_text_is_cut()
    {
        var text = await Read(SampleFiles.Document([.. Enumerable.Repeat(new string('x', 99), 8000)]), SampleFiles.Docx);
        Assert.That(text, Has.Length.InRange(499_000, 500_000));
    }

    [Test]
    public void A_file_that_swells_is_refused()
    {
        Assert.ThrowsAsync<UnreadableFileException>(() => Read(SampleFiles.Bomb(), SampleFiles.Docx));
        Assert.ThrowsAsync<UnreadableFileException>(() => Read(SampleFiles.PackedPage(100), SampleFiles.Pdf));
        var declared = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:p xmlns:w=\"x\"><w:t>&b;</w:t></w:p>";
        Assert.ThrowsAsync<UnreadableFileException>(() => Read(SampleFiles.Zip(("word/document.xml", declared)), SampleFiles.Docx));
        Assert.ThrowsAsync<UnreadableFileException>(() => Read(SampleFiles.Document(string.Concat(Enumerable.Repeat("<w:t>", 5000)) + string.Concat(Enumerable.Repeat("</w:t>", 5000))), SampleFiles.Docx));
    }

    [TestCase(SampleFiles.Docx)]
    [TestCase(SampleFiles.Pptx)]
    [TestCase(SampleFiles.Xlsx)]
    [TestCase(SampleFiles.Pdf)]
    public async Task Broken_files_are_refused_or_read_in_part_and_never_loop(string contentType)
    {
        var random = new Random(17);
        var whole = contentType switch { SampleFiles.Pdf => SampleFiles.Pages("Ein tekst", "To"), SampleFiles.Pptx => SampleFiles.Slides("Ein"), SampleFiles.Xlsx => SampleFiles.Sheet("Ein"), _ => SampleFiles.Document("Ein tekst") };
        Assert.ThrowsAsync<UnreadableFileException>(() => Read([], contentType));
        for (var i = 0; i < 60; i++)
        {
            var broken = i % 3 == 0 ? new byte[random.Next(1, 3000)] : i % 3 == 1 ? whole[..random.Next(1, whole.Length)] : [.. whole];
            if (i % 3 == 0) random.NextBytes(broken);
            if (i % 3 == 2) for (var n = 0; n < 8; n++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            try
            {
                Assert.That(await Read(broken, contentType), Has.Length.LessThan(5000));
            }
            catch (UnreadableFileException)
            {
                // The one way to refuse.
            }
        }
    }

    [Test]
    public async Task A_deep_pdf_ends_nobody()
    {
        var deep = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n" + new string('[', 300_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF");
        try
        {
            await Read(deep, SampleFiles.Pdf);
        }
        catch (UnreadableFileException)
        {
            // Refused is right; what must not be is that the process ends.
        }
    }

    private Task<string> Read(byte[] content, string contentType) => _reading.Read(new MemoryStream(content), contentType);
}
