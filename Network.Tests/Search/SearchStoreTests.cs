using Network.Core.Search;
using Network.Data;
using Network.Data.Gatherings;
using Network.Data.Search;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Search;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class SearchStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private SearchWorld World => new(Database);

    [Test]
    public async Task Every_word_must_be_there_in_any_of_its_forms()
    {
        var world = await Filled(("Referat frå samlinga", "Barnehagane fortalde om vald."), ("Plan", "Skulen og valdskoordinatoren"), ("Møte i Aasane", "Hvordan melde fra"));

        Assert.That(await world.Titles("barnehage vold"), Is.EqualTo(new[] { "Referat frå samlinga" }));
        Assert.That(await world.Titles("barnehage skule"), Is.Empty);
        Assert.That(await world.Titles("korleis"), Is.EqualTo(new[] { "Møte i Aasane" }));
        Assert.That(await world.Titles("åsane"), Is.EqualTo(new[] { "Møte i Aasane" }));
        Assert.That(await world.Titles("møte"), Is.EquivalentTo(new[] { "Møte i Aasane", "Referat frå samlinga" }));
        Assert.That(await world.Titles("og i på samling"), Has.Count.EqualTo(2), "small words exclude nothing");
    }

    [Test]
    public async Task What_fits_best_is_first_and_ties_are_broken_the_same_way_each_time()
    {
        var world = await Filled(("Barnehagedag", "x"), ("Anna", "barn barn barn"), ("Barn", "y"), ("Endå eit", "her står barnehage"));
        var found = await world.Titles("barn");

        if (Provider == DatabaseProvider.Sqlite) Assert.That(found.Take(2), Is.EqualTo(new[] { "Barn", "Barnehagedag" }), "title before text, whole word before beginning");
        for (var i = 0; i < 3; i++) Assert.That(await world.Titles("barn"), Is.EqualTo(found));
    }

    [Test]
    public async Task The_newer_of_two_that_fit_alike_is_first()
    {
        var world = await Filled();
        foreach (var year in new[] { 2016, 2023, 2019 }) await world.Add(SearchWorld.Entry($"Samling {year}", "same tekst") with { Day = new DateOnly(year, 5, 1) });

        Assert.That(await world.Titles("tekst"), Is.EqualTo(new[] { "Samling 2023", "Samling 2019", "Samling 2016" }));
        Assert.That(await world.Titles("", order: SearchOrder.Newest), Is.EqualTo(new[] { "Samling 2023", "Samling 2019", "Samling 2016" }));
    }

    [Test]
    public async Task Narrowing_counts_what_each_choice_would_leave()
    {
        var world = await Filled();
        await world.Add(SearchWorld.Entry("Ein", kind: SearchKind.Minutes) with { KommuneId = 4601, Day = new DateOnly(2022, 1, 1), Tools = ["Jeg vet"] });
        await world.Add(SearchWorld.Entry("Ein til", kind: SearchKind.Experience) with { KommuneId = 4601, Day = new DateOnly(2022, 12, 31), Tools = ["Jeg vet", "Snakke"] });
        await world.Add(SearchWorld.Entry("Ein anna", kind: SearchKind.Experience) with { KommuneId = 4602, Day = new DateOnly(2023, 1, 1), Tools = ["snakke"] });

        var found = await world.Find("ein", filter: new SearchFilter { Kind = SearchKind.Experience, Year = 2022 });

        Assert.That(found.Hits.Select(h => h.Title.Nn), Is.EqualTo(new[] { "Ein til" }));
        Assert.That(found.Facets.Kinds, Is.EqualTo(new[] { (SearchKind.Minutes, 1), (SearchKind.Experience, 1) }));
        Assert.That(found.Facets.Years, Is.EqualTo(new[] { (2023, 1), (2022, 1) }));
        Assert.That(found.Facets.Kommuner, Is.EqualTo(new[] { (4601L, 1) }));
        Assert.That(found.Facets.Tools.Select(t => (t.Key, t.Count)), Is.EqualTo(new[] { ("jeg vet", 1), ("snakke", 1) }));
        Assert.That(await world.Titles("", filter: new SearchFilter { Tool = "snakke" }), Is.EquivalentTo(new[] { "Ein til", "Ein anna" }));
        Assert.That(await world.Titles("", filter: new SearchFilter { Year = 99_999 }), Is.Empty);
        Assert.That(await world.Titles("", filter: new SearchFilter { KommuneId = -1 }), Is.Empty);
    }

    [Test]
    public async Task A_misspelt_word_is_answered_with_one_that_finds_something_and_never_with_what_is_hidden()
    {
        if (Provider == DatabaseProvider.SqlServer) Assert.Ignore("The vocabulary is SQLite's.");
        var world = await Filled(("Barnehagen melder", "uro"));
        await world.Add(SearchWorld.Entry("Hemmelegheit", visibility: Core.Access.Visibility.Organisers));

        Assert.That((await world.Find("barnehgaen uro")).Suggestion, Is.EqualTo("barnehagen uro"));
        Assert.That((await world.Find("hemmeleghiet")).Suggestion, Is.Null);
        Assert.That((await world.Find("xyzzyx")).Suggestion, Is.Null);
    }

    [Test]
    public async Task A_gathering_is_found_by_its_programme_and_a_draft_only_by_organisers()
    {
        var network = await Database.AddNetwork();
        var organiser = network.PersonId;
        await Database.AddGathering(network, "Open dag", new DateTimeOffset(2023, 11, 1, 9, 0, 0, TimeSpan.Zero));
        var store = new GatheringStore(Database, new TestClock());
        await store.Create(network, "lukka-dag", new() { Title = new("Lukka dag", null, null), Description = new("Om **teieplikt**", null, null), Sessions = [] });

        Assert.That(await World.Titles("dag"), Is.EqualTo(new[] { "Open dag" }));
        Assert.That((await World.Find("taushetsplikt", organiser)).Hits.Single().Address, Is.EqualTo("/arrangor/samlingar/lukka-dag"));
        await store.Publish(network, (await store.Find(network, "lukka-dag"))!.Id);
        Assert.That((await World.Find("teieplikt")).Hits.Single().Address, Is.EqualTo("/samlingar/lukka-dag"));
    }

    [Test]
    public async Task An_older_installation_is_indexed_once_and_what_is_gone_is_removed()
    {
        var network = await Database.AddNetwork();
        for (var i = 0; i < 130; i++) await Database.AddGathering(network, $"Samling {i}", new DateTimeOffset(2023, 11, 1, 9, 0, 0, TimeSpan.Zero));
        await World.Empty();
        await World.Add(SearchWorld.Entry("Borte", kind: SearchKind.Gathering, networkId: network.NetworkId));
        var store = new SearchUpkeepStore(Database, new TestClock());

        Assert.That(await store.AddMissing(), Is.EqualTo(new SearchUpkeep(130, 0, 0, 0)));
        Assert.That(await store.RemoveOrphans(), Is.EqualTo(1));
        await store.Tidy();
        Assert.That((await World.Find("samling")).Total, Is.EqualTo(130));
        Assert.That(await store.AddMissing(), Is.EqualTo(new SearchUpkeep(0, 0, 0, 0)));
    }

    private async Task<SearchWorld> Filled(params (string Title, string Body)[] documents)
    {
        await World.AddNetwork("Trygg oppvekst");
        var world = World;
        await world.Empty();
        foreach (var (title, body) in documents) await world.Add(SearchWorld.Entry(title, body));
        return world;
    }
}
