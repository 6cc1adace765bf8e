using Network.Core.Access;
using Network.Data;
using Network.Data.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class AccessStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, @kommuneId, @personId)");
    private static readonly Sql s_participant = new("""
        INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, @kommuneId, @personId, @now)
        """);

    private AccessStore Store => new(Database);

    [TestCase(NetworkRight.Organise, NetworkRight.Organise, true)]
    [TestCase(NetworkRight.Organise, NetworkRight.Read, true)]
    [TestCase(NetworkRight.Read, NetworkRight.Read, true)]
    [TestCase(NetworkRight.Read, NetworkRight.Organise, false)]
    public async Task Staff_have_what_they_were_given_and_what_is_less(NetworkRight given, NetworkRight wanted, bool has)
    {
        var network = await Database.AddNetwork("Eit");
        var gathering = await Database.AddGathering(network, "Samling", new DateTimeOffset(2023, 11, 1, 9, 0, 0, TimeSpan.Zero));
        var person = (await Database.Give(network, "stab@rvts.example", given)).PersonId;

        var toNetwork = await Store.ToNetwork(person, "eit", wanted);
        var toGathering = await Store.ToGathering(person, gathering, wanted);

        Assert.That(toNetwork?.NetworkId, Is.EqualTo(has ? network.NetworkId : null));
        Assert.That(toGathering?.NetworkId, Is.EqualTo(has ? network.NetworkId : null));
        Assert.That(toNetwork?.Right, Is.EqualTo(has ? given : null));
    }

    [Test]
    public async Task Others_have_no_access_and_administrators_all()
    {
        var (one, other) = (await Database.AddNetwork("Eit"), await Database.AddNetwork("Anna"));
        var neighbour = (await Database.Give(other, "nabo@rvts.example", NetworkRight.Organise)).PersonId;
        var nobody = await Database.AddPerson("ingen@nes.example");
        var administrator = await Database.AddPerson("sjef@nes.example", isAdministrator: true);

        Assert.That(await Store.ToNetwork(neighbour, "eit", NetworkRight.Read), Is.Null);
        Assert.That(await Store.ToNetwork(nobody, "eit", NetworkRight.Read), Is.Null);
        Assert.That(await Store.ToNetwork(404, "eit", NetworkRight.Read), Is.Null);
        Assert.That(await Store.ToNetwork(administrator, "finst-ikkje", NetworkRight.Read), Is.Null);
        Assert.That((await Store.ToNetwork(administrator, "eit", NetworkRight.Organise))!.NetworkId, Is.EqualTo(one.NetworkId));
    }

    [Test]
    public async Task Everything_a_person_was_given_is_found()
    {
        var (one, other) = (await Database.AddNetwork("Eit"), await Database.AddNetwork("Anna"));
        var person = (await Database.Give(one, "siri@rvts.example", NetworkRight.Read)).PersonId;
        await Database.Give(other, "siri@rvts.example", NetworkRight.Organise);
        await Database.Write(sql => sql.Change(s_contact, new { networkId = one.NetworkId, kommuneId = 4601, personId = person }));
        await Database.Write(sql => sql.Change(s_participant, new { networkId = other.NetworkId, kommuneId = 4602, personId = person, now = new DateTimeOffset(2023, 9, 1, 0, 0, 0, TimeSpan.Zero) }));

        var grants = await Store.GrantsOf(person);

        Assert.That(grants.IsAdministrator, Is.False);
        Assert.That(grants.Staff, Is.EquivalentTo(new Dictionary<long, NetworkRight> { [one.NetworkId] = NetworkRight.Read, [other.NetworkId] = NetworkRight.Organise }));
        Assert.That(grants.Contacts, Is.EqualTo(new[] { new KommuneInNetwork(one.NetworkId, 4601) }));
        Assert.That(grants.Participations, Is.EqualTo(new[] { new KommuneInNetwork(other.NetworkId, 4602) }));
    }

    [Test]
    public async Task Whoever_does_not_exist_was_given_nothing()
    {
        var grants = await Store.GrantsOf(404);
        Assert.That((grants.IsAdministrator, grants.Staff.Count, grants.Contacts.Count, grants.Participations.Count), Is.EqualTo((false, 0, 0, 0)));
    }
}
