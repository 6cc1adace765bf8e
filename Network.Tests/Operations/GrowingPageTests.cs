using System.Net;
using Network.Core.Access;
using Network.Data;
using Network.Data.Access;
using Network.Tests.Access;
using Network.Tests.Members;
using Network.Tests.Networks;
using Network.Tests.Registrations;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>What a list page asks the database is as much for many rows as for one.</summary>
[TestFixture]
public sealed class GrowingPageTests
{
    private const string Organiser = "siri@arrangor.example";
    private const int Many = 30;

    private static readonly Sql s_experience = new("""
        INSERT INTO Experience (SubmissionId, LearningNetworkId, KommuneId, PersonId, State, Visibility, Language, Title, ContactIsOpen, Version, CreatedAt, ChangedAt, PublishedAt)
        VALUES (@title, @networkId, 4601, @personId, 'Published', 'Network', 'Nynorsk', @title, 0, 1, @now, @now, @now)
        """);

    private static readonly Sql s_material = new("""
        INSERT INTO Material (LearningNetworkId, GatheringId, Kind, Title, Url, Visibility, FileNumber, Version, PersonId, CreatedAt, RenewedAt)
        SELECT @networkId, g.Id, 'Link', @title, 'https://materiell.example/', 'Network', 0, 1, @personId, @now, @now FROM Gathering g WHERE g.Slug = @slug
        """);

    [Test]
    public async Task A_page_asks_the_database_no_more_for_many_rows_than_for_one()
    {
        await using var site = await RunningSite.Start();
        var network = await site.Database.AddNetwork();
        var person = (await site.Database.Give(network, Organiser, NetworkRight.Organise)).PersonId;
        await site.Database.Join(network, person);
        using var client = await site.SignedIn(Organiser);
        var first = await Add(site, network, person, 0);
        var name = await site.Database.SlugOf(network);
        string[] pages =
        [
            $"/nettverk/{name}/deltakar", $"/nettverk/{name}/deltakar/folk", $"/nettverk/{name}/deltakar/nytt", $"/nettverk/{name}/erfaringar", $"/nettverk/{name}/materiell",
            $"/arrangor/nettverk/{name}", $"/arrangor/nettverk/{name}/erfaringar", $"/arrangor/nettverk/{name}/materiell",
            $"/arrangor/samlingar/{first}", $"/arrangor/samlingar/{first}/pameldingar", $"/arrangor/samlingar/{first}/materiell", "/mi-side", "/samlingar",
        ];
        // What is kept in memory is read the first time.
        _ = await Counts(client.Http, pages);
        var few = await Counts(client.Http, pages);

        for (var i = 1; i < Many; i++)
        {
            await Add(site, network, person, i, first);
            await site.Register(first, $"deltakar{i}@bergen.example");
        }

        Assert.That(await Counts(client.Http, pages), Is.EqualTo(few));
    }

    private static async Task<List<string>> Counts(HttpClient client, IEnumerable<string> pages)
    {
        using var counter = new CountedStatements();
        var counts = new List<string>();
        foreach (var page in pages)
        {
            var (answer, statements) = await counter.Get(client, page);
            using (answer) Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
            counts.Add($"{page}: {statements}");
        }

        return counts;
    }

    // One more of each: a gathering with somebody registered, a participant, a material (all of the first gathering) and an experience. The gathering's slug.
    private static async Task<string> Add(RunningSite site, NetworkAccess network, long person, int number, string? first = null)
    {
        var slug = await site.Database.AddGathering(network, $"Samling {number}", site.Clock.GetUtcNow().AddDays(20 + number));
        await site.Register(slug, Organiser);
        await site.Database.Join(network, await site.Database.AddPerson($"person{number}@bergen.example"));
        await site.Database.Write(sql => sql.Change(s_material, new { networkId = network.NetworkId, slug = first ?? slug, title = $"Materiell {number}", personId = person, now = site.Clock.GetUtcNow() }));
        await site.Database.Write(sql => sql.Change(s_experience, new { networkId = network.NetworkId, title = $"Erfaring {number}", personId = person, now = site.Clock.GetUtcNow() }));
        return slug;
    }
}
