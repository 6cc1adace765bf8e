using Network.Core.Gatherings;
using Network.Core.Practical;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Practical;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class OfferTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_start = new(2023, 12, 5, 11, 0, 0, TimeSpan.Zero);
    private static readonly Sql s_people = new("SELECT r.Token, r.State, r.OfferedUntil, r.IsOnline, r.UsesHeld, r.KommuneId, r.GroupKey FROM Registration r ORDER BY r.Id");
    private static readonly Sql s_held = new("SELECT h.KommuneId, h.Places, h.Taken FROM HeldPlaces h JOIN Gathering g ON g.Id = h.GatheringId WHERE g.Slug = @slug");
    private static readonly Sql s_ofGathering = new("SELECT r.Token, r.State, r.OfferedUntil, r.IsOnline, r.UsesHeld, r.Email, r.Name FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId WHERE g.Slug = @slug ORDER BY r.Id");
    private static readonly Sql s_kinds = new("SELECT o.Kind FROM Outbox o ORDER BY o.Id");

    private readonly TestClock _clock = new(new DateTimeOffset(2023, 11, 1, 8, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task A_freed_place_is_offered_and_goes_on_when_it_is_declined_or_nobody_answers()
    {
        var (access, slug) = await Gathering(1);
        await Save(access, slug, i => i with { OfferHours = 24 });
        var tokens = new List<string>();
        for (var i = 0; i < 4; i++) tokens.Add(await Register(slug, $"p{i}@bergen.example"));
        var own = new MyRegistrationStore(Database, _clock);
        var offers = new OfferStore(Database, _clock);
        await own.Cancel(tokens[0]);
        Assert.That(await States(), Is.EqualTo("Cancelled Offered Waiting Waiting"));
        Assert.That((await own.Find(tokens[2]))!.Position, Is.EqualTo(1), "whom a place is offered is no longer in line");
        Assert.That(await offers.Decline(tokens[1]), Is.EqualTo(ChangeOutcome.Done));
        Assert.That(await States(), Is.EqualTo("Cancelled Cancelled Offered Waiting"));
        _clock.Move(TimeSpan.FromHours(24));
        Assert.That(await offers.Accept(tokens[2]), Is.EqualTo(ChangeOutcome.TooLate));
        Assert.That(await offers.Lapse(), Is.EqualTo(1));
        Assert.That(await offers.Lapse(), Is.Zero);
        Assert.That(await States(), Is.EqualTo("Cancelled Cancelled Cancelled Offered"));
        Assert.That(await offers.Accept(tokens[3]), Is.EqualTo(ChangeOutcome.Done));
        Assert.That(await offers.Accept(tokens[3]), Is.EqualTo(ChangeOutcome.TooLate));
        Assert.That(await States(), Is.EqualTo("Cancelled Cancelled Cancelled Confirmed"));
        Assert.That((await Database.Read(sql => sql.List<string>(s_kinds))).Skip(4), Is.EqualTo(new[] { "RegistrationCancelled", "PlaceOffered", "RegistrationCancelled", "PlaceOffered", "OfferLapsed", "PlaceOffered", "Confirmation" }));
    }

    [Test]
    public async Task Close_to_the_start_a_place_is_given_at_once()
    {
        var (access, slug) = await Gathering(1);
        await Save(access, slug, i => i with { OfferHours = 24 });
        var first = await Register(slug, "p0@bergen.example");
        await Register(slug, "p1@bergen.example");
        _clock.Move(s_start - TimeSpan.FromHours(1) - _clock.Now);
        await new MyRegistrationStore(Database, _clock).Cancel(first);
        Assert.That(await States(), Is.EqualTo("Cancelled Confirmed"));
    }

    [Test]
    public async Task Kept_places_are_for_the_kommune_alone_until_the_day_is_over()
    {
        var (access, slug) = await Gathering(3);
        await Save(access, slug, i => i with { HeldUntil = _clock.Now.AddDays(2) }, (4602, 2));
        var tokens = new List<string>();
        for (var i = 0; i < 2; i++) tokens.Add(await Register(slug, $"b{i}@bergen.example"));
        Assert.That(await States(), Is.EqualTo("Confirmed Waiting"));
        var kinn = await Register(slug, "k@kinn.example", 4602);
        Assert.That(await States(), Is.EqualTo("Confirmed Waiting Confirmed"));
        await new MyRegistrationStore(Database, _clock).Cancel(kinn);
        Assert.That(await States(), Is.EqualTo("Confirmed Waiting Cancelled"), "a kept place that is given back is kept again");
        _clock.Move(TimeSpan.FromDays(2));
        Assert.That(await new PracticalStore(Database, _clock).ReleaseHeld(), Is.EqualTo(1));
        Assert.That(await States(), Is.EqualTo("Confirmed Confirmed Cancelled"));
        Assert.That(await new PracticalStore(Database, _clock).ReleaseHeld(), Is.Zero);
    }

    [Test]
    public async Task Places_and_offers_never_exceed_capacity_whatever_happens_in_whatever_order()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var (access, slug) = await Gathering(random.Next(2, 6), $"Møte {seed}");
            await Save(access, slug, i => i with { OfferHours = random.Next(2) == 0 ? 24 : null, OnlineCapacity = random.Next(1, 4) }, (4602, random.Next(1, 3)));
            for (var step = 0; step < 60; step++)
            {
                await Step(access, slug, random, step);
                await Check(slug, $"seed {seed}, step {step}");
            }
        }
    }

    private async Task Step(NetworkAccess access, string slug, Random random, int step)
    {
        var people = await People(slug);
        var someone = people.Count == 0 ? null : people[random.Next(people.Count)].Token;
        switch (random.Next(10))
        {
            case 0 when someone is not null: await new MyRegistrationStore(Database, _clock).Cancel(someone); break;
            case 1 when someone is not null: await new OfferStore(Database, _clock).Accept(someone); break;
            case 2 when someone is not null: await new OfferStore(Database, _clock).Decline(someone); break;
            case 3:
                _clock.Move(TimeSpan.FromHours(random.Next(1, 9)));
                await new OfferStore(Database, _clock).Lapse();
                break;
            case 4: await Save(access, slug, i => i, (4602, random.Next(1, 4))); break;
            case 5 when someone is not null: await ChangeSeat(someone); break;
            default: await Register(slug, $"s{step}@kommune.example", random.Next(2) == 0 ? 4601 : 4602, random.Next(3) == 0); break;
        }
    }

    private async Task ChangeSeat(string token)
    {
        var own = new MyRegistrationStore(Database, _clock);
        var mine = (await own.Find(token))!;
        var online = mine.Registration.IsOnline ? [] : mine.Gathering.Planned.Select(s => s.Id).ToList();
        await own.Change(token, mine.Registration.Version, Wish(mine.Gathering.Slug, mine.Registration.Email, mine.Registration.KommuneId) with { OnlineSessions = online, IsOnline = online.Count > 0 });
    }

    private async Task Check(string slug, string when)
    {
        var gathering = (await new PublicGatheringStore(Database).Find(slug))!.Gathering;
        var people = await People(slug);
        var seated = people.Where(p => p.State == RegistrationState.Confirmed || p.OfferedUntil is not null).ToList();
        var held = await Database.Read(sql => sql.List<HeldPlaces>(s_held, new { slug }));
        Assert.Multiple(() =>
        {
            Assert.That(gathering.Taken, Is.EqualTo(seated.Count(p => !p.IsOnline)), when);
            Assert.That(gathering.Practical.OnlineTaken, Is.EqualTo(seated.Count(p => p.IsOnline)), when);
            Assert.That(gathering.Taken, Is.LessThanOrEqualTo(gathering.Capacity!.Value), when);
            Assert.That(gathering.Practical.OnlineTaken, Is.LessThanOrEqualTo(gathering.Practical.OnlineCapacity!.Value), when);
            Assert.That(gathering.Practical.Held, Is.EqualTo(held.Sum(h => h.Places - h.Taken)), when);
            Assert.That(held.Sum(h => h.Taken), Is.EqualTo(seated.Count(p => p.UsesHeld)), when);
            Assert.That(people.Any(p => p.State == RegistrationState.Waiting && p.OfferedUntil is null && !p.IsOnline) && !gathering.IsFull, Is.False, when + ": somebody waits beside a free place");
        });
    }

    private Task<IReadOnlyList<Registration>> People(string slug) => Database.Read(sql => sql.List<Registration>(s_ofGathering, new { slug }));

    private async Task<string> States() => string.Join(' ', (await Database.Read(sql => sql.List<Registration>(s_people))).Select(p => p.OfferedUntil is null ? p.State.ToString() : "Offered"));

    private async Task Save(NetworkAccess access, string slug, Func<PracticalInfo, PracticalInfo> change, params (long KommuneId, int Places)[] held)
    {
        var gathering = (await new GatheringStore(Database, _clock).Find(access, slug))!;
        var outcome = await new PracticalStore(Database, _clock).Save(access, slug, gathering.Version, change(gathering.Practical), held.ToDictionary(h => h.KommuneId, h => h.Places));
        Assert.That(outcome, Is.EqualTo(SaveOutcome.Saved));
    }

    private async Task<string> Register(string slug, string email, long kommuneId = 4601, bool online = false)
    {
        var sessions = online ? (await new PublicGatheringStore(Database).Find(slug))!.Gathering.Planned.Select(s => s.Id).ToList() : [];
        var outcome = await new RegistrationStore(Database, _clock).Register(Wish(slug, email, kommuneId) with { OnlineSessions = sessions, IsOnline = online });
        return outcome switch { RegisterOutcome.Registered r => r.Token, RegisterOutcome.WaitingListed w => w.Token, _ => "" };
    }

    private static RegistrationWish Wish(string slug, string email, long? kommuneId) => new()
    {
        Gathering = slug, SubmissionId = Guid.NewGuid().ToString("N"), Name = "Kari Nes", Email = email, KommuneId = kommuneId,
    };

    private async Task<(NetworkAccess Access, string Slug)> Gathering(int capacity, string title = "Møte")
    {
        var access = await Database.AddNetwork(title);
        var store = new GatheringStore(Database, _clock);
        var slug = await store.Create(access, Core.Networks.Slug.Of(title), new GatheringPlan
        {
            Title = new LocalText(title, null, null),
            Description = LocalText.Empty,
            Mode = MeetingMode.Hybrid,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, s_start, s_start.AddHours(2), "Salen", "https://video.example/rom")],
        });
        await store.Publish(access, (await store.Find(access, slug))!.Id);
        return (access, slug);
    }
}
