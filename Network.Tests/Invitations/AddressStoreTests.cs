using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;
using Network.Data.Kommuner;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class AddressStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private AddressStore Store => new(Database, new TestClock());

    private AddressImportStore Imports => new(Database, new TestClock());

    [Test]
    public async Task An_address_is_added_once_for_each_kommune_changed_and_taken_away()
    {
        var network = await Database.AddNetwork();
        var bergen = new AddressEntry { KommuneId = 4601, Email = "Kari@nes.example", Name = "Kari Nes" };

        Assert.That(await Store.Add(network, bergen), Is.EqualTo(AddressOutcome.Saved));
        Assert.That(await Store.Add(network, bergen with { Email = "kari@NES.example" }), Is.EqualTo(AddressOutcome.AlreadyThere));
        Assert.That(await Store.Add(network, bergen with { KommuneId = 4602 }), Is.EqualTo(AddressOutcome.Saved));
        var stored = (await Store.Book(network)).Entries;
        Assert.That(await Store.Save(network, stored[1] with { KommuneId = 4601 }, stored[1].Mark), Is.EqualTo(AddressOutcome.AlreadyThere));
        Assert.That(await Store.Save(network, stored[0] with { Name = "Kari Vik" }, stored[0].Mark), Is.EqualTo(AddressOutcome.Saved));
        Assert.That((await Store.Find(network, stored[0].Id))?.Name, Is.EqualTo("Kari Vik"));
        Assert.That((await Store.Remove(network, stored[0].Id), await Store.Remove(network, stored[0].Id)), Is.EqualTo((true, false)));
        Assert.That(await Store.Save(network, stored[0], stored[0].Mark), Is.EqualTo(AddressOutcome.NotFound));
    }

    [Test]
    public async Task Of_two_who_change_one_address_the_second_is_told_and_the_same_form_sent_twice_is_not()
    {
        var network = await Database.AddNetwork();
        await Store.Add(network, new AddressEntry { KommuneId = 4601, Email = "kari@nes.example" });
        var seen = (await Store.Book(network)).Entries.Single();

        Assert.That(await Store.Save(network, seen with { Name = "Kari" }, seen.Mark), Is.EqualTo(AddressOutcome.Saved));
        Assert.That(await Store.Save(network, seen with { Name = "Kari" }, seen.Mark), Is.EqualTo(AddressOutcome.Saved));
        Assert.That(await Store.Save(network, seen with { Name = "Kåre" }, seen.Mark), Is.EqualTo(AddressOutcome.ChangedByOther));
        Assert.That((await Store.Book(network)).Entries.Single().Name, Is.EqualTo("Kari"));
    }

    [Test]
    public async Task Nobody_reaches_another_networks_addresses_and_a_reader_changes_none()
    {
        var (mine, theirs) = (await Database.AddNetwork("Mitt"), await Database.AddNetwork("Deira"));
        var entry = new AddressEntry { KommuneId = 4601, Email = "kari@nes.example" };
        await Store.Add(theirs, entry);
        var id = (await Store.Book(theirs)).Entries.Single().Id;
        var reader = await Database.Give(mine, "les@rvts.example", NetworkRight.Read);

        Assert.That((await Store.Book(mine)).Entries, Is.Empty);
        Assert.That(await Store.Find(mine, id), Is.Null);
        Assert.That(await Store.Save(mine, entry with { Id = id, Name = "x" }, entry.Mark), Is.EqualTo(AddressOutcome.NotFound));
        Assert.That(await Store.Remove(mine, id), Is.False);
        Assert.That(async () => await Store.Add(reader, entry), Throws.InstanceOf<UnauthorizedAccessException>());
        Assert.That(async () => await Import(reader, "Bergen;a@b.example"), Throws.InstanceOf<UnauthorizedAccessException>());
    }

    [Test]
    public async Task A_list_is_stored_as_it_was_seen_or_not_at_all()
    {
        var network = await Database.AddNetwork();
        const string List = "Bergen;kari@nes.example;Kari Nes\nKinn;ola@nes.example;Ola Nes\nVoss;utanfor@voss.example;\nKinn;feil;";
        var seen = (await Plan(network, List)).Mark;
        await Store.Add(network, new AddressEntry { KommuneId = 4602, Email = "ola@nes.example", Name = "Ola Vik" });

        Assert.That(await Import(network, List, seen), Is.Null);
        Assert.That((await Store.Book(network)).Entries, Has.Count.EqualTo(1));
        Assert.That(await Import(network, List), Is.Not.Null);
        Assert.That((await Store.Book(network)).Entries.Select(e => (e.KommuneId, e.Name)), Is.EquivalentTo(new[] { (4601L, "Kari Nes"), (4602L, "Ola Nes") }));
        Assert.That((await Import(network, List, seen))?.HasWork, Is.False);
    }

    [Test]
    public async Task Two_thousand_rows_are_taken_at_once_and_a_person_who_moved_leaves_the_old_kommune()
    {
        var network = await Database.AddNetwork();
        await Store.Add(network, new AddressEntry { KommuneId = 4602, Email = "p0@nes.example" });
        var list = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $"4601;p{i}@nes.example;Person {i:0000}"));

        await Import(network, list, null, 0);

        var stored = (await Store.Book(network)).Entries;
        Assert.That(stored, Has.Count.EqualTo(2000));
        Assert.That(stored.Select(e => e.KommuneId), Is.All.EqualTo(4601));
    }

    [Test]
    public async Task Of_organisers_who_confirm_the_same_list_at_once_one_stores_it()
    {
        var network = await Database.AddNetwork();
        const string List = "Bergen;kari@nes.example\nKinn;ola@nes.example";
        var seen = (await Plan(network, List)).Mark;

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Import(network, List, seen))));

        Assert.That(stored.Count(p => p!.HasWork), Is.EqualTo(1));
        Assert.That((await Store.Book(network)).Entries, Has.Count.EqualTo(2));
    }

    private async Task<AddressImportPlan> Plan(NetworkAccess network, string list) => (await Planner(list)).Plan(await Store.Book(network));

    private async Task<AddressImportPlan?> Import(NetworkAccess network, string list, string? seen = null, params int[] moved) =>
        await Imports.Import(network, await Planner(list), seen ?? (await Plan(network, list)).Mark, moved);

    private async Task<AddressImportPlanner> Planner(string list)
    {
        var kommuner = new KommuneCatalogue(await new KommuneStore(Database).All());
        return new AddressImportPlanner(AddressTable.Read(list, kommuner), kommuner);
    }
}
