using Network.Core.Kommuner;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests.Kommuner;

[TestFixture]
public sealed class TileMapTests() : StoreTests(Network.Data.DatabaseProvider.Sqlite)
{
    [TestCase(46, 43)]
    [TestCase(3, 1)]
    [TestCase(56, 18)]
    [TestCase(0, 357)]
    public async Task Every_kommune_has_a_tile_of_its_own_at_about_its_place(int fylke, int count)
    {
        var catalogue = new KommuneCatalogue(await new KommuneStore(Database).All());
        var kommuner = fylke == 0 ? catalogue.All : catalogue.InFylke(fylke);
        var map = TileMap.Of([.. kommuner]);

        Assert.That(map.Tiles, Has.Count.EqualTo(count));
        Assert.That(map.Tiles.Select(t => (t.Column, t.Row)), Is.Unique);
        Assert.That(map.Tiles.Max(t => t.Column), Is.LessThan(map.Columns));
        Assert.That(map.Tiles.Max(t => t.Row), Is.LessThan(map.Rows));
        if (count == 1) return;
        var pairs = from a in map.Tiles from b in map.Tiles where a.Kommune.Latitude - b.Kommune.Latitude > 1 select a.Row < b.Row;
        var right = pairs.ToList();
        if (right.Count > 0) Assert.That(right.Count(r => r) / (double)right.Count, Is.GreaterThan(0.9), "north is up");
    }

    [Test]
    public async Task The_same_kommuner_in_another_order_give_the_same_map()
    {
        var kommuner = new KommuneCatalogue(await new KommuneStore(Database).All()).InFylke(46);
        Assert.That(TileMap.Of([.. kommuner.Reverse()]).Tiles, Is.EqualTo(TileMap.Of([.. kommuner]).Tiles));
    }
}
