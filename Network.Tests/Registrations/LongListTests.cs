using Network.Core.Registrations;
using Network.Data;
using Network.Data.Registrations;
using NUnit.Framework;

namespace Network.Tests.Registrations;

/// <summary>A long list is read by other statements than a short one, and says the same.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class LongListTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const int People = 90;

    private static readonly Sql s_failed = new("UPDATE Outbox SET State = 'Failed' WHERE RegistrationId IN (SELECT r.Id FROM Registration r WHERE r.Role = 'rektor') AND Kind = 'Confirmation'");

    private readonly TestClock _clock = new(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task Every_order_and_filter_gives_the_same_pages_as_a_short_list()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await Fill(world);
        foreach (var order in Enum.GetValues<RegistrationOrder>())
        {
            foreach (var selection in Selections())
            {
                var whole = await Names(RegistrationListStore.Few, world, slug, selection, order);
                foreach (var few in new[] { 1, 4, 20 })
                    Assert.That(await Names(few, world, slug, selection, order, whole.Count), Is.EqualTo(whole), $"{order}, {selection}, {few}");
            }
        }
    }

    [Test]
    public async Task Words_that_many_have_are_not_counted_to_the_end()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await Fill(world);
        var page = (await new RegistrationListStore(Database, 10).Page(world.Access, slug, new RegistrationSelection { Search = "kommune" }, RegistrationOrder.Name, _ => (0, 50)))!;

        Assert.That((page.Matching, page.IsCut), Is.EqualTo((10, true)));
        Assert.That(page.Lines, Has.Count.EqualTo(50), "what is asked for is there");
        Assert.That((await world.Page(slug, new RegistrationSelection { Search = "kommune" })).IsCut, Is.False);
    }

    [Test]
    public async Task What_a_person_is_looked_up_by_follows_what_they_change_and_goes_with_them()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await Fill(world);
        var id = await world.Register(slug, "Gudrun Ølen");
        var list = new RegistrationListStore(Database, 1);
        async Task<int> Found(string typed) => (await list.Page(world.Access, slug, new RegistrationSelection { Search = typed }, RegistrationOrder.Name, _ => (0, 50)))!.Lines.Count;

        Assert.That(await Found("gudrun olen"), Is.EqualTo(1));
        await world.Desk.Correct(world.Access, id, 1, world.Wish(slug, "Sigrid Ølen", "gudrun-olen@kommune.example"));
        Assert.That((await Found("sigrid"), await Found("gudrun sigrid"), await Found("borghild")), Is.EqualTo((1, 1, 0)));
    }

    private async Task<List<string>> Names(int few, DeskWorld world, string slug, RegistrationSelection selection, RegistrationOrder order, int all = People)
    {
        var store = new RegistrationListStore(Database, few);
        var names = new List<string>();
        for (var skip = 0; skip <= all; skip += 7)
            names.AddRange((await store.Page(world.Access, slug, selection, order, _ => (skip, 7)))!.Lines.Select(l => $"{l.Name} {l.State} {l.Position} {l.Role}"));
        return names;
    }

    private static IEnumerable<RegistrationSelection> Selections() =>
    [
        new(),
        .. Enum.GetValues<RegistrationState>().Select(s => new RegistrationSelection { State = s }),
        new() { KommuneId = 4601 },
        new() { KommuneId = 4999 },
        new() { Role = "rektor" },
        new() { Role = "rektor", KommuneId = 4602, State = RegistrationState.Confirmed },
        new() { Search = "person 1" },
        new() { Search = "rson" },
        new() { Search = "bergen" , State = RegistrationState.Waiting },
        new() { Search = "re" },
        new() { Search = "ingen slik" },
        new() { Search = "rson", KommuneId = 4999 },
        new() { Search = "rson", Role = "rektor" },
        new() { Search = "rson", Role = "rektor", KommuneId = 4601 },
        new() { MailFailed = true },
        new() { MailFailed = true, Search = "person", KommuneId = 4601 },
    ];

    private async Task<string> Fill(DeskWorld world)
    {
        var slug = await world.Gathering(capacity: 60);
        var random = new Random(3);
        for (var i = 0; i < People; i++)
        {
            if (random.Next(3) > 0) _clock.Move(TimeSpan.FromSeconds(1));
            var id = await world.Register(slug, $"Person {random.Next(1000)} {i}", w => w with
            {
                KommuneId = random.Next(4) == 0 ? null : random.Next(2) == 0 ? 4601 : 4602,
                Organisation = "RVTS",
                Role = random.Next(3) == 0 ? "rektor" : random.Next(2) == 0 ? "lærar" : null,
            });
            if (random.Next(6) == 0) await world.Desk.Cancel(world.Access, slug, id, tell: false);
        }

        await Database.Write(sql => sql.Change(s_failed));
        return slug;
    }
}
