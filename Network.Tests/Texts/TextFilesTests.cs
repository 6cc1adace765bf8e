using System.Text.RegularExpressions;
using System.Xml.Linq;
using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Texts;

/// <summary>All texts of the product exist in all three languages; none falls back to another.</summary>
[TestFixture]
public sealed partial class TextFilesTests
{
    public static IEnumerable<string> Files => Product.Files(".resx").Where(f => Path.GetFileName(f).Count(c => c == '.') == 1);

    [Test]
    public void There_are_texts() => Assert.That(Files, Is.Not.Empty);

    [Test]
    public void No_language_stands_alone() => Assert.That(
        Product.Files(".resx").Select(f => f.Replace(".nb.resx", ".resx", StringComparison.Ordinal).Replace(".en.resx", ".resx", StringComparison.Ordinal)).Distinct(),
        Is.EquivalentTo(Files));

    [TestCaseSource(nameof(Files))]
    public void The_three_have_the_same_keys_and_places_to_fill(string file)
    {
        var nynorsk = Shapes(Read(file));
        Assert.Multiple(() =>
        {
            foreach (var language in new[] { "nb", "en" })
                Assert.That(Shapes(Read(Path.ChangeExtension(file, $".{language}.resx"))), Is.EquivalentTo(nynorsk), language);
        });
    }

    [TestCaseSource(nameof(Files))]
    public void No_text_is_empty_or_stands_twice(string file)
    {
        foreach (var language in new[] { ".resx", ".nb.resx", ".en.resx" })
        {
            var texts = Read(Path.ChangeExtension(file, language)).ToList();
            Assert.That(texts.Where(t => string.IsNullOrWhiteSpace(t.Text)).Select(t => t.Key), Is.Empty, language);
            Assert.That(texts.Select(t => t.Key), Is.Unique, language);
        }
    }

    // Words that only the other form of Norwegian has: the usual slip is a text copied and left.
    [TestCaseSource(nameof(Files))]
    public void Neither_form_of_Norwegian_holds_words_of_the_other(string file)
    {
        Assert.That(Wrong(file, Bokmal()), Is.Empty, "nynorsk");
        Assert.That(Wrong(Path.ChangeExtension(file, ".nb.resx"), NynorskWords()), Is.Empty, "bokmål");
    }

    private static IEnumerable<string> Wrong(string file, Regex words) =>
        Read(file).Where(t => words.IsMatch(t.Text)).Select(t => $"{t.Key}: {words.Match(t.Text)}");

    private static IEnumerable<(string Key, string Text)> Read(string file) => XDocument.Load(Path.Combine(Product.Root, file)).Root!
        .Elements("data").Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value));

    private static IEnumerable<string> Shapes(IEnumerable<(string Key, string Text)> texts) => texts
        .Select(t => $"{t.Key} {string.Join(' ', Places().Matches(t.Text).Select(m => m.Groups[1].Value).Distinct().Order())}");

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(ikke|jeg|hvordan|hva|hvor|hvem|fra|noe|noen|uke|uken|mandag|tirsdag|lørdag|kommuner|deltaker|flere|melding(?:er)|være|etter at|hun|vært|mer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmal();

    [GeneratedRegex(@"\b(ikkje|eg|korleis|kva|kvar|kven|frå|noko|nokon|veke|veka|måndag|tysdag|laurdag|kommunar|deltakar|fleire|vere|vore|meir|dei|ein|eit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NynorskWords();
}
