using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Data.People;
using Network.Tests.Access;

namespace Network.Tests.Networks;

/// <summary>Networks and gatherings to test with, made through the same stores as organisers use.</summary>
internal static class SeededNetworks
{
    /// <summary>An administrator, who has made every network here and is the first organiser of each.</summary>
    public const string Maker = "opphav@nettverk.example";

    private static readonly TestClock s_made = new(new DateTimeOffset(2023, 8, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The proof for organising a new network of this name; its region is Bergen and Kinn unless another is wished for.</summary>
    public static async Task<NetworkAccess> AddNetwork(this Database database, string name = "Trygg oppvekst", IReadOnlyList<long>? region = null)
    {
        var maker = (await new PersonStore(database).FindByEmail(Maker))?.Id ?? await database.AddPerson(Maker, "Olav Opphav", isAdministrator: true);
        var network = new LearningNetwork { Name = new LocalText(name, null, null), StartsOn = new DateOnly(2023, 8, 1), KommuneIds = region ?? [4601, 4602] };
        var slug = await new NetworkStore(database, s_made).Create(maker, network);
        return (await new AccessStore(database).ToNetwork(maker, slug!, NetworkRight.Organise))!;
    }

    /// <summary>Gives a person, made where unknown, a right to the network.</summary>
    public static async Task<NetworkAccess> Give(this Database database, NetworkAccess network, string email, NetworkRight right)
    {
        await new StaffStore(database, s_made).Give(network, new StaffInvitation(email, "Siri Stab", right, Language.Nynorsk));
        var person = await new PersonStore(database).FindByEmail(email);
        return (await new AccessStore(database).ToNetwork(person!.Id, await database.SlugOf(network), right))!;
    }

    /// <summary>The network's place in addresses.</summary>
    public static async Task<string> SlugOf(this Database database, NetworkAccess network) => (await new NetworkStore(database, s_made).Find(network)).Slug;

    /// <summary>The slug of a published digital gathering of two hours, open to all unless an audience is named.</summary>
    public static async Task<string> AddGathering(
        this Database database, NetworkAccess network, string title, DateTimeOffset startsAt, int? capacity = null, Audience audience = Audience.Open)
    {
        var store = new GatheringStore(database, s_made);
        var slug = await store.Create(network, Slug.Of(title), new GatheringPlan
        {
            Title = new LocalText(title, null, null),
            Description = LocalText.Empty,
            Mode = MeetingMode.Digital,
            Audience = audience,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, startsAt, startsAt.AddHours(2), null, "https://video.example/rom")],
        });
        await store.Publish(network, (await store.Find(network, slug))!.Id);
        return slug;
    }
}
