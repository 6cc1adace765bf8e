using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Registrations;
using Network.Data;
using Network.Data.Attendance;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Jobs.Registrations;
using NUnit.Framework;

namespace Network.Tests.Registrations;

/// <summary>What is kept of how many there are equals a recount, whatever happened.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class RegistrationCountTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_all = new("SELECT r.Id, r.PersonId, r.Token, r.Version, r.Email, g.Slug FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId ORDER BY r.Id");
    private static readonly Sql s_wrong = new("UPDATE RegistrationCount SET Number = Number + 3");
    private static readonly Sql s_wrongRole = new("DELETE FROM RoleCount");
    private static readonly Sql s_wrongSeats = new("UPDATE Gathering SET Taken = Taken + 1");
    private static readonly Sql s_roles = new("SELECT c.Role FROM RoleCount c");

    private readonly TestClock _clock = new(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task Kept_counts_equal_recounts_after_any_history([Range(1, 8)] int seed)
    {
        var world = await DeskWorld.Create(Database, _clock);
        var random = new Random(seed);
        string[] slugs = [await world.Gathering("Ein", 6), await world.Gathering("To", random.Next(2) == 0 ? null : 4)];
        for (var step = 0; step < 80; step++)
        {
            if (step == 60) _clock.Move(TimeSpan.FromDays(20));
            await Step(world, slugs, random, step);
            Assert.That(await new CountUpkeepStore(Database).Differing(), Is.Empty, $"step {step}");
        }
    }

    [Test]
    public async Task The_nightly_job_mends_what_is_wrong_and_leaves_what_is_right()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering(capacity: 2);
        foreach (var name in new[] { "Anne", "Berit", "Cecilie" }) await world.Register(slug, name, w => w with { Role = "leiar" });
        var id = (await world.Find(slug)).Id;
        var store = new CountUpkeepStore(Database);
        foreach (var wrong in new[] { s_wrong, s_wrongRole, s_wrongSeats })
        {
            await Database.Write(sql => sql.Change(wrong));
            Assert.That(await store.Differing(), Is.EqualTo(new[] { id }));
            await new ReconcileCounts(store, NullLogger<ReconcileCounts>.Instance).Run();
            Assert.That(await store.Differing(), Is.Empty);
        }

        var desk = (await world.Page(slug)).Desk;
        Assert.That((desk.Taken, desk.Waiting, desk.Cancelled), Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public async Task A_role_that_nobody_has_any_more_is_kept_nowhere()
    {
        var world = await DeskWorld.Create(Database, _clock);
        var slug = await world.Gathering();
        await world.Register(slug, "Anne", w => w with { Role = "den einaste i bygda" });
        var person = (await Database.Read(sql => sql.List<Row>(s_all))).Single().PersonId;
        await new DeletionStore(Database, _clock).Delete(person);

        Assert.That(await Database.Read(sql => sql.List<string>(s_roles)), Is.Empty);
    }

    private async Task Step(DeskWorld world, string[] slugs, Random random, int step)
    {
        var all = await Database.Read(sql => sql.List<Row>(s_all));
        var slug = slugs[random.Next(2)];
        var one = all.Count == 0 ? null : all[random.Next(all.Count)];
        var wish = world.Wish(slug, $"Person {random.Next(40)}") with { KommuneId = new long?[] { null, 4601, 4602 }[random.Next(3)], Organisation = "RVTS", Role = new[] { null, "leiar", "rektor" }[random.Next(3)] };
        switch (random.Next(one is null ? 1 : 10))
        {
            case 1: await world.Desk.Cancel(world.Access, one!.Slug, one.Id, tell: true); break;
            case 2: await new MyRegistrationStore(Database, _clock).Cancel(one!.Token); break;
            case 3: await world.Moves.MoveTo(world.Access, one!.Slug, one.Id, slugs.First(s => s != one.Slug), SeatChoice.WaitingList); break;
            case 4: await world.Moves.GivePlace(world.Access, one!.Slug, one.Id, SeatChoice.EvenIfFull); break;
            case 5: await world.Desk.Correct(world.Access, one!.Id, one.Version, wish with { Gathering = one.Slug, Email = one.Email }); break;
            case 6 when random.Next(3) == 0: await new DeletionStore(Database, _clock).Delete(one!.PersonId); break;
            case 7: await world.Desk.Add(world.Access, wish, SeatChoice.EvenIfFull); break;
            case 8 when step >= 60: await new WalkInStore(Database, _clock).Add(world.Access, (await world.Find(slug)).Sessions[0].Id, wish); break;
            default: await world.Public.Register(wish); break;
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long PersonId { get; init; }
        public string Token { get; init; } = "";
        public int Version { get; init; }
        public string Email { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}
