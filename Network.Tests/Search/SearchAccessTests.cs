using Network.Core.Access;
using Network.Core.Search;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Search;

/// <summary>Found ⇔ may open, for random people and documents, against the rule told once more in its own words.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class SearchAccessTests(DatabaseProvider provider) : StoreTests(provider)
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task A_person_finds_just_what_they_may_open(int seed)
    {
        var (random, world) = (new Random(seed), new SearchWorld(Database));
        var networks = new List<(long Id, long GatheringId)>();
        foreach (var name in new[] { "Eitt", "To", "Tre" }) networks.Add(await world.AddNetwork(name) is var (access, gathering) ? (access.NetworkId, gathering) : default);
        await world.Empty();
        var people = new List<Somebody> { new(0, false, [], [], [], []), new(await world.Person("styrar", isAdministrator: true), true, [], [], [], []) };
        for (var i = 0; i < 8; i++) people.Add(await Known(world, random, networks, $"person{i}"));
        var documents = new List<Document>();
        for (var i = 0; i < 60; i++) documents.Add(await Written(world, random, networks));

        foreach (var person in people)
        {
            var expected = documents.Where(d => MayOpen(person, d)).Select(d => d.SubjectId).Order().ToList();
            foreach (var typed in new[] { "dokument", "", "\"eit dokument\"" })
            {
                var found = await world.Find(typed, person.Id);
                Assert.That(found.Hits.Select(h => long.Parse(h.Address[10..], System.Globalization.CultureInfo.InvariantCulture)).Order(), Is.EqualTo(expected), $"{person} by «{typed}»");
                Assert.That(found.Total, Is.EqualTo(expected.Count));
                Assert.That(found.Facets.Kinds.Sum(k => k.Count), Is.EqualTo(expected.Count), "counts tell nothing of the rest");
            }
        }
    }

    private static bool MayOpen(Somebody person, Document document)
    {
        if (person.IsAdministrator || document.Visibility == Visibility.Everyone) return true;
        if (person.Staff.Contains(document.NetworkId)) return true;
        var belongs = person.Staff.Concat(person.TakesPart).Concat(person.Answers).ToHashSet();
        var wasThere = document.GatheringId is { } gathering && person.Present.Contains(gathering);
        return document.Visibility switch
        {
            Visibility.AllNetworks => belongs.Count > 0 || wasThere,
            Visibility.Network => belongs.Contains(document.NetworkId) || wasThere,
            Visibility.Attended => wasThere,
            _ => false,
        };
    }

    private static async Task<Somebody> Known(SearchWorld world, Random random, List<(long Id, long GatheringId)> networks, string name)
    {
        var person = new Somebody(await world.Person(name), false, [], [], [], []);
        foreach (var (network, gathering) in networks)
        {
            if (random.Next(5) == 0) { person.TakesPart.Add(network); await world.TakesPart(person.Id, network); }
            if (random.Next(6) == 0) { person.Answers.Add(network); await world.Answers(person.Id, network); }
            if (random.Next(6) == 0) { person.Staff.Add(network); await world.Reads(person.Id, network); }
            if (random.Next(3) != 0) continue;
            var ticked = random.Next(3) > 0;
            if (ticked) person.Present.Add(gathering);
            await world.WasPresent(person.Id, gathering, ticked);
        }

        return person;
    }

    private static async Task<Document> Written(SearchWorld world, Random random, List<(long Id, long GatheringId)> networks)
    {
        var (network, gathering) = networks[random.Next(networks.Count)];
        var visibility = (Visibility)random.Next(5);
        var ofGathering = random.Next(2) == 0 ? gathering : (long?)null;
        var entry = SearchWorld.Entry("Eit dokument", "om noko", (SearchKind)random.Next(5), visibility, network) with { GatheringId = ofGathering };
        return new Document(await world.Add(entry), visibility, network, ofGathering);
    }

    private sealed record Somebody(long Id, bool IsAdministrator, HashSet<long> TakesPart, HashSet<long> Answers, HashSet<long> Staff, HashSet<long> Present);

    private sealed record Document(long SubjectId, Visibility Visibility, long NetworkId, long? GatheringId);
}
