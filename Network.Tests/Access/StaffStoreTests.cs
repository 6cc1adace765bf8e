using Network.Core.Access;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.People;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class StaffStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private StaffStore Store => new(Database, new TestClock());

    [Test]
    public async Task Somebody_unknown_is_made_known_and_somebody_known_keeps_their_name()
    {
        var network = await Database.AddNetwork();
        await Database.AddPerson("Asa@RVTS.example", "Åsa Ås", Language.Bokmal);

        await Store.Give(network, new StaffInvitation("asa@rvts.example", "Feil Namn", NetworkRight.Organise, Language.English));
        await Store.Give(network, new StaffInvitation("ny@rvts.example", "Ny Person", NetworkRight.Read, Language.English));
        var members = await Store.List(network);
        var made = await new PersonStore(Database).FindByEmail("NY@rvts.example");

        Assert.That(members.Select(m => (m.Name, m.Email, m.Right)), Is.EqualTo(new[]
        {
            ("Olav Opphav", SeededNetworks.Maker, NetworkRight.Organise),
            ("Åsa Ås", "Asa@RVTS.example", NetworkRight.Organise),
            ("Ny Person", "ny@rvts.example", NetworkRight.Read),
        }));
        Assert.That(made, Has.Property("Language").EqualTo(Language.English).And.Property("IsAdministrator").False);
    }

    [Test]
    public async Task A_right_is_changed_in_place()
    {
        var network = await Database.AddNetwork();
        var person = (await Database.Give(network, "siri@rvts.example", NetworkRight.Read)).PersonId;

        await Database.Give(network, "siri@rvts.example", NetworkRight.Organise);

        Assert.That(await Store.List(network), Has.Count.EqualTo(2));
        Assert.That(await new AccessStore(Database).ToNetwork(person, await Database.SlugOf(network), NetworkRight.Organise), Is.Not.Null);
    }

    [Test]
    public async Task The_last_organiser_stays()
    {
        var network = await Database.AddNetwork();
        await Database.Give(network, "lesar@rvts.example", NetworkRight.Read);
        var demoted = new StaffInvitation(SeededNetworks.Maker, "x", NetworkRight.Read, Language.Nynorsk);

        Assert.That(await Store.Remove(network, network.PersonId), Is.EqualTo(StaffOutcome.LastOrganiser));
        Assert.That(await Store.Give(network, demoted), Is.EqualTo(StaffOutcome.LastOrganiser));

        await Database.Give(network, "ny@rvts.example", NetworkRight.Organise);
        Assert.That(await Store.Remove(network, network.PersonId), Is.EqualTo(StaffOutcome.Done));
        Assert.That(await Store.Remove(network, network.PersonId), Is.EqualTo(StaffOutcome.NotFound));
    }

    [Test]
    public async Task Of_organisers_who_all_leave_at_once_one_stays()
    {
        var network = await Database.AddNetwork();
        var people = new List<long> { network.PersonId };
        for (var i = 0; i < 5; i++) people.Add((await Database.Give(network, $"o{i}@rvts.example", NetworkRight.Organise)).PersonId);

        var outcomes = await Task.WhenAll(people.Select(p => Task.Run(() => Store.Remove(network, p))));

        Assert.That(outcomes.Count(o => o == StaffOutcome.LastOrganiser), Is.EqualTo(1));
        Assert.That(await Store.List(network), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Other_networks_staff_cannot_be_removed()
    {
        var (mine, theirs) = (await Database.AddNetwork("Mitt"), await Database.AddNetwork("Deira"));
        var person = (await Database.Give(theirs, "siri@rvts.example", NetworkRight.Read)).PersonId;

        Assert.That(await Store.Remove(mine, person), Is.EqualTo(StaffOutcome.NotFound));
        Assert.That(await Store.List(theirs), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Whoever_only_reads_gives_nothing()
    {
        var reader = await Database.Give(await Database.AddNetwork(), "lesar@rvts.example", NetworkRight.Read);
        var invitation = new StaffInvitation("ny@rvts.example", "Ny", NetworkRight.Organise, Language.Nynorsk);

        Assert.That(async () => await Store.Give(reader, invitation), Throws.InstanceOf<UnauthorizedAccessException>());
        Assert.That(await new PersonStore(Database).FindByEmail("ny@rvts.example"), Is.Null);
    }
}
