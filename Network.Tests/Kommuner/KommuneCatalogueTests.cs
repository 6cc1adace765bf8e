using Network.Core.Kommuner;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests.Kommuner;

[TestFixture]
public sealed class KommuneCatalogueTests
{
    private KommuneCatalogue _catalogue = null!;

    [SetUp]
    public async Task Read()
    {
        await using var test = await TestDatabase.Create();
        _catalogue = new KommuneCatalogue(await new KommuneStore(test.Database).All());
    }

    [Test]
    public void Kommuner_are_sorted_as_Norwegians_sort_names()
    {
        Assert.That(_catalogue.All[0].Name, Is.EqualTo("Alstahaug"));
        Assert.That(_catalogue.All[^1].Name, Is.EqualTo("Åsnes"));
        Assert.That(_catalogue.Fylker, Has.Count.EqualTo(15));
        Assert.That(_catalogue.Fylker[^1].Name, Is.EqualTo("Østfold"));
        Assert.That(_catalogue.InFylke(46), Has.Count.EqualTo(43));
    }

    [Test]
    public void Every_label_is_unique_and_leads_back_to_its_kommune()
    {
        Assert.That(_catalogue.All.Select(_catalogue.Label), Is.Unique);
        foreach (var kommune in _catalogue.All)
        {
            Assert.That(_catalogue.Resolve(_catalogue.Label(kommune)), Is.EqualTo(new KommuneAnswer.One(kommune)));
            Assert.That(_catalogue.Resolve(kommune.Number), Is.EqualTo(new KommuneAnswer.One(kommune)));
            Assert.That(_catalogue.Find(kommune.Id), Is.SameAs(kommune));
        }
    }

    [TestCase(1515, "Herøy (Møre og Romsdal)")]
    [TestCase(1818, "Herøy (Nordland)")]
    [TestCase(3114, "Våler (Østfold)")]
    [TestCase(4602, "Kinn")]
    public void Only_kommuner_that_share_a_name_bear_their_fylke(int id, string label) =>
        Assert.That(_catalogue.Label(_catalogue.Find(id)!), Is.EqualTo(label));

    [TestCase("Guovdageaidnu", "Kautokeino")]
    [TestCase("unjarga", "Nesseby")]
    [TestCase("KAIVUONO", "Kåfjord")]
    [TestCase("Trondheim – Tråante", "Trondheim")]
    [TestCase("Kárášjohka - Karasjok", "Karasjok")]
    [TestCase("Omasvuono / Storfjord / Omasvuotna", "Storfjord")]
    [TestCase("4601 Bergen", "Bergen")]
    [TestCase("Kinn (4602)", "Kinn")]
    [TestCase("Kvam herad", "Kvam")]
    [TestCase(" aardal ", "Årdal")]
    [TestCase("Bomlo", "Bømlo")]
    [TestCase("Voss kommune", "Voss")]
    [TestCase("Herøy, Nordland", "Herøy")]
    public void One_kommune_is_meant(string typed, string name) =>
        Assert.That((_catalogue.Resolve(typed) as KommuneAnswer.One)?.Kommune.Name, Is.EqualTo(name));

    [TestCase("herøy", "Nordland", "Møre og Romsdal")]
    [TestCase("Valer", "Innlandet", "Østfold")]
    public void A_name_that_two_kommuner_bear_is_asked_about(string typed, params string[] fylker)
    {
        var answer = _catalogue.Resolve(typed) as KommuneAnswer.Several;
        Assert.That(answer?.Candidates.Select(k => k.FylkeName), Is.EquivalentTo(fylker));
    }

    [TestCase("Kvinherad", "Kvinnherad")]
    [TestCase("Ullensvagn", "Ullensvang")]
    [TestCase("Bergn", "Bergen")]
    [TestCase("Kautokeno", "Kautokeino")]
    public void A_misspelt_name_is_guessed_at_but_not_taken(string typed, string name)
    {
        var answer = _catalogue.Resolve(typed) as KommuneAnswer.Unknown;
        Assert.That(answer?.Guesses.Select(k => k.Name), Is.EqualTo(new[] { name }));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  -!")]
    [TestCase("København")]
    [TestCase("9999")]
    [TestCase("<script>alert(1)</script>")]
    public void Nothing_near_gives_no_guess(string? typed) =>
        Assert.That((_catalogue.Resolve(typed) as KommuneAnswer.Unknown)?.Guesses, Is.Empty);

    [Test]
    public void A_name_of_ten_thousand_characters_is_unknown() =>
        Assert.That(_catalogue.Resolve(new string('å', 10_000)), Is.TypeOf<KommuneAnswer.Unknown>());

    [TestCase("nes", "Nes")]
    [TestCase("fron", "Nord-Fron,Sør-Fron")]
    [TestCase("kvinn", "Kvinnherad")]
    [TestCase("deat", "Tana")]
    [TestCase("060", null)]
    [TestCase("", null)]
    public void Search_finds_by_the_beginning_of_names_and_words(string typed, string? first)
    {
        var names = _catalogue.Search(typed).Select(k => k.Name).ToList();
        var expected = first?.Split(',') ?? [];
        Assert.That(names.Take(expected.Length), Is.EqualTo(expected));
        if (first is null) Assert.That(names, Is.Empty);
    }

    [Test]
    public void Search_puts_the_whole_name_before_those_that_begin_so_and_takes_no_more_than_asked()
    {
        Assert.That(_catalogue.Search("ås")[0].Name, Is.EqualTo("Ås"));
        Assert.That(_catalogue.Search("s", take: 7), Has.Count.EqualTo(7));
        Assert.That(_catalogue.Search("46", take: 100).Count(k => k.FylkeName == "Vestland"), Is.EqualTo(43));
    }
}
