using System.Diagnostics;
using Network.Bench.Data;
using Network.Core.Access;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Invitations;
using Network.Data.Registrations;
using NUnit.Framework;

namespace Network.Tests.Bench;

/// <summary>Says how an organiser's pages cost more with 100 000 registrations than with few; ratios, which are not asserted. Run by name.</summary>
[TestFixture]
[Explicit("Takes some minutes.")]
public sealed class ListSpeedTests
{
    private const int Times = 40;

    [Test]
    public async Task A_page_of_a_list_of_5_000_and_of_100_000()
    {
        var small = await LargeDatabase.Make(BenchSize.Middle);
        var large = await LargeDatabase.Get();
        foreach (var order in Enum.GetValues<RegistrationOrder>())
        {
            foreach (var (name, selection, skip) in Pages())
            {
                var (one, other) = (await Page(small, selection, order, skip), await Page(large, selection, order, skip));
                TestContext.Out.WriteLine($"{order}, {name}: {one:0.00} ms and {other:0.00} ms, {other / one:0.0} times");
            }
        }
    }

    [Test]
    public async Task An_overview_with_50_and_with_100_000()
    {
        var (small, large) = (await LargeDatabase.Make(BenchSize.Small), await LargeDatabase.Get());
        foreach (var (name, work) in Overviews())
        {
            var (one, other) = (await Measure(small, work), await Measure(large, work));
            TestContext.Out.WriteLine($"{name}: {one:0.00} ms and {other:0.00} ms, {other / one:0.0} times");
        }
    }

    private static IEnumerable<(string, RegistrationSelection, double)> Pages() =>
    [
        ("everybody", new(), 0),
        ("everybody, last page", new(), 0.98),
        ("everybody, in the middle", new(), 0.5),
        ("waiting", new() { State = RegistrationState.Waiting }, 0),
        ("cancelled", new() { State = RegistrationState.Cancelled }, 0),
        ("a kommune", new() { KommuneId = 1108 }, 0),
        ("a role", new() { Role = "Rektor" }, 0),
        ("a role of a kommune", new() { Role = "Rektor", KommuneId = 1108 }, 0),
        ("a usual name", new() { Search = "hansen" }, 0),
        ("a seldom address", new() { Search = ".4711@kommune" }, 0),
        ("two words", new() { Search = "kari nygård" }, 0),
        ("a short word", new() { Search = "bø" }, 0),
        ("failed mail", new() { MailFailed = true }, 0),
    ];

    private static IEnumerable<(string, Func<Database, NetworkAccess, BenchWorld, Task>)> Overviews() =>
    [
        ("gatherings of a network", (d, a, _) => new GatheringListStore(d, TimeProvider.System).Of(a, _ => (0, 50))),
        ("kommuner of a network", (d, a, _) => new InvitationOverviewStore(d, new TestClock(LargeDatabase.Now)).List(a)),
        ("desk of the large gathering", (d, a, w) => new RegistrationListStore(d).Desk(a, w.LargeGatheringSlug)),
    ];

    private static Task<double> Page((DatabaseSettings, BenchWorld World) data, RegistrationSelection selection, RegistrationOrder order, double skip) =>
        Measure(data, (database, access, world) => new RegistrationListStore(database).Page(access, world.LargeGatheringSlug, selection, order, total => (total < 100 ? 0 : (int)(total * skip), 50)));

    private static async Task<double> Measure((DatabaseSettings Settings, BenchWorld World) data, Func<Database, NetworkAccess, BenchWorld, Task> work)
    {
        using var database = new Database(data.Settings);
        var access = (await new AccessStore(database).ToNetwork(data.World.OrganiserId, data.World.NetworkSlug, NetworkRight.Organise))!;
        var taken = new List<double>();
        for (var i = -5; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            await work(database, access, data.World);
            if (i >= 0) taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return taken[Times / 2];
    }
}
