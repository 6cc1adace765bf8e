using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Imports;
using Network.Tests.Calendar;
using NUnit.Framework;

namespace Network.Tests.Imports;

[TestFixture]
public sealed class SeparatedTextTests
{
    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Encoding[] s_unicode = [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    private static readonly Gen<string> s_anything = AnyText.Any.Select(t => string.Concat(t.EnumerateRunes()));

    // Every letter that a Norwegian spreadsheet saves in one byte, beside letters that do not make UTF-8 of it.
    private static readonly Gen<string> s_western = Gen.Elements("Bømlo", "Å", "é", "«Kåfjord»", "æ;ø", "a,b", "–", "€", "\"x\"", "to\r\nlinjer", "").ListOf().Select(p => string.Join(' ', p));

    [Test]
    public void Whatever_is_written_is_read_in_any_encoding_with_any_separator()
    {
        var unicode = from rows in Rows(s_anything) from encoding in Gen.Elements(s_unicode) select (rows, encoding);
        var western = Rows(s_western).Select(rows => (rows, encoding: s_windows));
        var any = from file in Gen.OneOf(unicode, western)
                  from separator in Gen.Elements('\t', ';', ',')
                  from quotesAll in Gen.Elements(true, false)
                  from newLine in Gen.Elements("\r\n", "\n")
                  select (file.rows, file.encoding, separator, quotesAll, newLine);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(any.ToArbitrary(), f =>
        {
            var text = string.Join(f.newLine, f.rows.Select(r => string.Join(f.separator, r.Select(c => f.quotesAll || NeedsQuotes(c) ? Quoted(c) : c))));
            var read = SeparatedText.Read(FileText.Decode([.. f.encoding.GetPreamble(), .. f.encoding.GetBytes(text)]), 1000);
            Assert.That(read.Select(r => r.Cells), Is.EqualTo(f.rows));
        }));
    }

    [Test]
    public void What_we_write_we_read() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Rows(s_anything).ToArbitrary(), rows =>
        Assert.That(SeparatedText.Read(SeparatedText.Write(rows), 1000).Select(r => r.Cells), Is.EqualTo(rows))));

    [TestCase("Bergen;Nes, Kari;kari@nes.example\nVoss;Vik, Berit;berit@vik.example", 3)]
    [TestCase("sep=,\nBergen,\"a;b;c\",kari@nes.example", 3)]
    [TestCase("Kommune\tNamn; stilling, teneste\nBergen\tNes; leiar, skule", 2)]
    [TestCase("Bergen;kari@nes.example;;\nVoss, ja, jau;berit@vik.example", 4)]
    [TestCase("berre éi kolonne", 1)]
    public void The_separator_is_found(string text, int columns) =>
        Assert.That(SeparatedText.Read(text, 10)[0].Cells, Has.Count.EqualTo(columns));

    [Test]
    public void Rows_are_numbered_as_the_spreadsheet_does_with_the_blank_ones()
    {
        var rows = SeparatedText.Read("sep=;\r\nein;to\r\n\r\n;\r\n\"tre\r\nfire\";fem\r\nseks;sju", 10);
        Assert.That(rows.Select(r => r.Number), Is.EqualTo([2, 5, 6]));
    }

    [Test]
    public void It_stops_where_there_is_more_than_anybody_needs() =>
        Assert.That(SeparatedText.Read(string.Concat(Enumerable.Repeat("a;b\n", 100)), 10), Has.Count.EqualTo(11));

    [TestCase("\"")]
    [TestCase("a;\"b\nc;d")]
    [TestCase("a;b\"c\"d;\"e\"f\n\"\"\"")]
    [TestCase("\r\r\r\n\t;,;\t\0")]
    public void Broken_quotes_are_no_fault(string text) => Assert.That(() => SeparatedText.Read(text, 10), Throws.Nothing);

    // Every row as wide as the first, and none of them blank: that is what a spreadsheet saves.
    private static Gen<string[][]> Rows(Gen<string> cell) =>
        from width in Gen.Choose(2, 5)
        from height in Gen.Choose(1, 5)
        from rows in cell.ArrayOf(width - 1).Select(cells => cells.Prepend("Bømlo å").ToArray()).ArrayOf(height)
        select rows;

    private static bool NeedsQuotes(string cell) => cell.Any(c => c is '\t' or ';' or ',' or '"' or '\r' or '\n');

    private static string Quoted(string cell) => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
