using Network.Core.Registrations;
using Network.Data;
using Network.Data.Search;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Search;

/// <summary>Each write leaves a piece of its own in a full-text index; each night they are put together, or finding costs more with each day.</summary>
[TestFixture]
public sealed class TidyTests() : StoreTests(DatabaseProvider.Sqlite)
{
    private const int Writes = 3;

    private static readonly Sql s_pieces = new("""
        SELECT (SELECT COUNT(DISTINCT segid) FROM SearchText_idx) AS Documents, (SELECT COUNT(DISTINCT segid) FROM RegistrationText_idx) AS Lists
        """);

    private static readonly Sql s_check = new("""
        INSERT INTO SearchText (SearchText) VALUES ('integrity-check');
        INSERT INTO RegistrationText (RegistrationText) VALUES ('integrity-check')
        """);

    [Test]
    public async Task The_pieces_of_both_indexes_become_one_each_while_others_write()
    {
        var desk = await DeskWorld.Create(Database, new TestClock());
        var slug = await desk.Gathering();
        var world = new SearchWorld(Database);
        for (var i = 0; i < Writes; i++)
        {
            await desk.Register(slug, $"Kari Nes {i}");
            await world.Add(SearchWorld.Entry($"Nummer {i}", $"tekst {i}", id: 100 + i));
        }

        Assert.That(await Pieces(), Has.Property("Documents").GreaterThan(1).And.Property("Lists").GreaterThan(1));
        var store = new SearchUpkeepStore(Database, new TestClock());
        await Task.WhenAll(store.Tidy(), Task.Run(() => desk.Register(slug, "Ola Nes")));
        await store.Tidy();

        Assert.That(await Pieces(), Has.Property("Documents").EqualTo(1).And.Property("Lists").EqualTo(1));
        await Database.Write(async sql => { await sql.Change(s_check); });
        Assert.That(await desk.Names(slug, new RegistrationSelection { Search = "nes ola" }), Is.EqualTo(new[] { "Ola Nes" }));
    }

    private async Task<PiecesRow> Pieces() => (await Database.Read(sql => sql.Find<PiecesRow>(s_pieces)))!;

    private sealed record PiecesRow
    {
        public long Documents { get; init; }
        public long Lists { get; init; }
    }
}
