using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Texts;

[TestFixture]
public sealed class NorwegianSortTests
{
    private static readonly string[] s_sorted =
        ["Alta", "Bø", "Hol", "Hole", "Müller", "Mære", "Nord-Fron", "Nordre Land", "Os", "Ål", "Ål kommune", "Ålesund", "Aasen", "Åsnes"];

    private static readonly string[] s_zAndAfter = ["Pia", "Pizza", "Pizzeria", "Piæ", "Piø", "Piå", "Zoo", "Ærø", "Østre Toten", "Aa", "Ås"];

    [Test]
    public void Keys_sort_as_Norwegians_do_by_the_value_of_their_characters([Values(0, 1)] int list)
    {
        var sorted = list == 0 ? s_sorted : s_zAndAfter;
        Assert.That(Shuffled(sorted).OrderBy(NorwegianSort.Key, StringComparer.Ordinal), Is.EqualTo(sorted));
    }

    [Test]
    public void Keys_sort_the_same_by_any_culture_and_without_case([Values("nn-NO", "en-US", "da-DK", "")] string culture)
    {
        var comparer = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(culture), ignoreCase: true);
        Assert.That(Shuffled(s_zAndAfter).OrderBy(NorwegianSort.Key, comparer), Is.EqualTo(s_zAndAfter));
    }

    [TestCase("ÅRDAL", "aardal")]
    [TestCase("A\u030Ardal", "Årdal")]
    [TestCase("Märtha", "Mærtha")]
    [TestCase("Renée", "Renee")]
    [TestCase("  O'Hara ", "o hara")]
    public void Case_diacritics_and_punctuation_do_not_count(string one, string other) =>
        Assert.That(NorwegianSort.Key(one), Is.EqualTo(NorwegianSort.Key(other)));

    [Test]
    public void A_key_is_never_longer_than_twice_the_text()
    {
        foreach (var text in new[] { new string('å', 200), new string('z', 200), "ßþœ", "각힣", "ﷺ", "Ǻ" })
            Assert.That(NorwegianSort.Key(text), Has.Length.LessThanOrEqualTo(2 * text.Length), text);
    }

    [Test]
    public void Half_a_surrogate_pair_is_taken_as_a_space() => Assert.That(NorwegianSort.Key("Ola \uD800 Nes"), Is.EqualTo("ola nes"));

    private static IEnumerable<string> Shuffled(string[] texts) => texts.Reverse();
}
