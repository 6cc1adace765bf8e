using FsCheck;
using FsCheck.Fluent;
using Network.Core.Search;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture]
public sealed class SearchQueryTests
{
    [TestCase("barnehage vald", "barnehage|vald")]
    [TestCase("  Samling   I Bergen ", "samling|bergen")]
    [TestCase("og i på", "og|i|på")]
    [TestCase("\"Jeg vet\" skule", "jeg vet|skule")]
    [TestCase("«det vi lærte» no", "det vi lærte|no")]
    [TestCase("\"aldri lukka", "aldri|lukka")]
    [TestCase("-vald NEAR(a b) OR *", "vald|near a|b")]
    [TestCase("barne- og ungdomsskule", "barne|ungdomsskule")]
    [TestCase("vald vald VALD", "vald")]
    [TestCase("Aasland ÅSLAND", "åsland")]
    [TestCase("å", "å")]
    [TestCase("* \" ( ) : ^ + -", "")]
    [TestCase(null, "")]
    [TestCase("ein to tre fire fem seks sju åtte", "to|tre|fire|fem|seks|sju")]
    public void Words_are_read_as_people_type_them(string? typed, string words) =>
        Assert.That(string.Join('|', SearchQuery.Read(typed).Words.Select(w => w.Key)), Is.EqualTo(words));

    [TestCase("samling", "møter", true)]
    [TestCase("møte", "samlinga", true)]
    [TestCase("hvordan", "korleis", true)]
    [TestCase("vold", "valden", true)]
    [TestCase("vald", "voldsutsette", true)]
    [TestCase("barnehagen", "barnehage", true)]
    [TestCase("skoler", "skulen", true)]
    [TestCase("erfaringer", "røynsler", true)]
    [TestCase("born", "barna", true)]
    [TestCase("leder", "leiarar", true)]
    [TestCase("kommuner", "kommunane", true)]
    [TestCase("veiledning", "rettleiing", true)]
    [TestCase("forebygge", "førebyggjande", true)]
    [TestCase("varsel", "melding", true)]
    [TestCase("kva", "hva", true)]
    [TestCase("hjem", "heimen", true)]
    [TestCase("barn", "barnehage", true)]
    [TestCase("\"barn\"", "barnehage", false)]
    [TestCase("barnehage", "barnevern", false)]
    [TestCase("a", "andre", false)]
    [TestCase("Aa", "å", true)]
    [TestCase("ro", "rø", false)]
    [TestCase("jeg-vet", "Jeg vet", true)]
    public void A_word_finds_its_forms_and_near_words(string typed, string text, bool found) =>
        Assert.That(Snippet.Whole(text, SearchQuery.Read(typed)).Any(p => p.IsHit), Is.EqualTo(found));

    [Test]
    public void There_are_enough_pairs_and_none_is_alone() => Assert.That(NearWords.Count, Is.GreaterThanOrEqualTo(60));

    [Test]
    public void No_text_is_refused_and_keys_hold_nothing_but_letters_and_digits() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(typed =>
    {
        var query = SearchQuery.Read(typed);
        return query.Words.Count <= SearchQuery.MostWords
            && query.Words.SelectMany(w => w.Forms).All(f => f.Key.Length > 0 && f.Key.All(c => c == ' ' || char.IsLetterOrDigit(c) || c > 127));
    }));

    [Test]
    public void A_very_long_text_is_cut_and_never_inside_a_character()
    {
        var query = SearchQuery.Read(new string('x', SearchQuery.LongestText - 1) + "😀😀" + new string('y', 100_000));
        Assert.That(query.Text, Has.Length.EqualTo(SearchQuery.LongestText - 1));
    }
}
