using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Network.Web.Exports;
using NUnit.Framework;

namespace Network.Tests.Exports;

[TestFixture]
public sealed class CsvTableTests
{
    [Test]
    public async Task It_begins_with_a_byte_order_mark_and_uses_semicolons_and_CRLF()
    {
        var bytes = await Write("Bærum", 3);
        Assert.That(bytes[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(Encoding.UTF8.GetString(bytes[3..]), Is.EqualTo("A;B\r\nBærum;3\r\n"));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [TestCase("-2+3", "'-2+3")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r\n=1", "'\r\n=1")]
    [TestCase("+47 12 34 56 78", "+47 12 34 56 78")]
    [TestCase("+4712345678", "+4712345678")]
    [TestCase("-3,5", "-3,5")]
    [TestCase("- eit punkt", "'- eit punkt")]
    public async Task Only_what_a_spreadsheet_would_run_is_given_an_apostrophe(string written, string read) =>
        Assert.That((await Read(written, ""))[0], Is.EqualTo(read));

    [TestCase("semi;kolon og \"sitat\"")]
    [TestCase("to\r\nlinjer")]
    [TestCase(" mellomrom rundt ")]
    [TestCase("ČĆŽ æøå 🙂")]
    public async Task Any_text_comes_back_as_it_was(string text) => Assert.That((await Read(text, ""))[0], Is.EqualTo(text));

    [TestCase("nn-NO")]
    [TestCase("en-GB")]
    public async Task Numbers_have_a_decimal_comma_and_a_plain_minus_in_every_language(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Assert.That(await Read(-1234.5m, -1234), Is.EqualTo(new[] { "-1234,5", "-1234" }));
    }

    [Test]
    public async Task Moments_are_in_Oslo_time() => Assert.That(
        await Read(new DateTimeOffset(2023, 10, 25, 22, 30, 0, TimeSpan.Zero), new DateOnly(2024, 2, 29)),
        Is.EqualTo(new[] { "26.10.2023 00:30", "29.02.2024" }));

    private static async Task<byte[]> Write(object? a, object? b)
    {
        using var stream = new MemoryStream();
        await CsvTable.Write(new ExportTable("tabell", [new("A"), new("B")], [[a, b]]), stream);
        return stream.ToArray();
    }

    private static async Task<string[]> Read(object? a, object? b)
    {
        using var text = new StreamReader(new MemoryStream(await Write(a, b)));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        await csv.ReadAsync();
        await csv.ReadAsync();
        return csv.Parser.Record!;
    }
}
