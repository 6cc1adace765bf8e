using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Gatherings;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class OwnRegistrationStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_starts = new(2023, 11, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TestClock _clock = new();

    [Test]
    public async Task A_person_sees_all_that_is_theirs_and_nothing_else()
    {
        var network = await Database.AddNetwork();
        var (one, other) = (await Database.AddGathering(network, "Ei", s_starts), await Database.AddGathering(network, "Anna", s_starts.AddDays(1)));
        await Register(one, "kari@nes.example");
        var token = await Register(other, "KARI@nes.example");
        await Register(one, "per@nes.example");

        var own = (await Own("kari@nes.example")).OrderBy(r => r.StartsAt).ToList();

        Assert.That(own.Select(r => r.Title.Nn), Is.EqualTo(new[] { "Ei", "Anna" }));
        Assert.That(own[1], Is.EqualTo(own[1] with
        {
            Token = token, State = RegistrationState.Confirmed, Position = null, IsGatheringCancelled = false, StartsAt = s_starts.AddDays(1), EndsAt = s_starts.AddDays(1).AddHours(2),
        }));
        Assert.That(await new OwnRegistrationStore(Database).For(404), Is.Empty);
    }

    [Test]
    public async Task The_position_on_the_list_is_counted_and_a_cancelled_one_has_none()
    {
        var gathering = await Database.AddGathering(await Database.AddNetwork(), "Full", s_starts, capacity: 1);
        await Register(gathering, "ein@nes.example");
        await Register(gathering, "to@nes.example");
        var left = await Register(gathering, "gjekk@nes.example");
        await Register(gathering, "tre@nes.example");
        await new MyRegistrationStore(Database, _clock).Cancel(left);

        Assert.That((await Own("to@nes.example")).Single(), Has.Property("State").EqualTo(RegistrationState.Waiting).And.Property("Position").EqualTo(1));
        Assert.That((await Own("tre@nes.example")).Single().Position, Is.EqualTo(2));
        Assert.That((await Own("gjekk@nes.example")).Single(), Has.Property("State").EqualTo(RegistrationState.Cancelled).And.Property("Position").Null);
    }

    [Test]
    public async Task A_cancelled_gathering_is_shown_with_the_day_it_had()
    {
        var network = await Database.AddNetwork();
        var gathering = await Database.AddGathering(network, "Avlyst", s_starts);
        await Register(gathering, "kari@nes.example");
        await new CancellationStore(Database, _clock).CancelGathering(network, gathering, "Sjukdom");

        Assert.That((await Own("kari@nes.example")).Single(), Has.Property("IsGatheringCancelled").True.And.Property("StartsAt").EqualTo(s_starts));
    }

    private async Task<IReadOnlyList<OwnRegistration>> Own(string email) =>
        await new OwnRegistrationStore(Database).For((await new PersonStore(Database).FindByEmail(email))!.Id);

    private async Task<string> Register(string gathering, string email)
    {
        var wish = new RegistrationWish { Gathering = gathering, SubmissionId = Guid.NewGuid().ToString("N"), Name = "Namn", Email = email, KommuneId = 4601, Language = Language.Nynorsk };
        return await new RegistrationStore(Database, _clock).Register(wish) switch
        {
            RegisterOutcome.Registered registered => registered.Token,
            RegisterOutcome.WaitingListed waiting => waiting.Token,
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
