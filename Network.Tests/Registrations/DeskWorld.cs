using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Networks;

namespace Network.Tests.Registrations;

/// <summary>A network with gatherings to fill, through the same stores as the pages use.</summary>
internal sealed class DeskWorld(Database database, TestClock clock, NetworkAccess access, int few = RegistrationListStore.Few)
{
    private readonly GatheringStore _gatherings = new(database, clock);

    public NetworkAccess Access => access;

    public TestClock Clock => clock;

    public RegistrationStore Public { get; } = new(database, clock);

    public RegistrationListStore List { get; } = new(database, few);

    public RegistrationFileStore Files { get; } = new(database);

    public RegistrationDeskStore Desk { get; } = new(database, clock);

    public RegistrationMoveStore Moves { get; } = new(database, clock);

    public static async Task<DeskWorld> Create(Database database, TestClock clock, int few = RegistrationListStore.Few) => new(database, clock, await database.AddNetwork(), few);

    /// <summary>The slug of a published digital gathering in twenty days, with one question.</summary>
    public async Task<string> Gathering(string title = "Samling", int? capacity = null)
    {
        var startsAt = clock.Now.AddDays(20);
        var slug = await _gatherings.Create(access, Core.Networks.Slug.Of(title), new GatheringPlan
        {
            Title = new LocalText(title, title, title),
            Description = LocalText.Empty,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, startsAt, startsAt.AddHours(2), null, "https://teams.example/a")],
            Questions = [new Question { Kind = QuestionKind.ShortText, Text = "Kva ventar du deg?", Required = true }],
        });
        await _gatherings.Publish(access, (await _gatherings.Find(access, slug))!.Id);
        return slug;
    }

    public async Task<Gathering> Find(string slug) => (await _gatherings.Find(access, slug))!;

    public RegistrationWish Wish(string slug, string name, string? email = null) => new()
    {
        Gathering = slug,
        SubmissionId = SecretToken.New(),
        Name = name,
        Email = email ?? $"{Core.Networks.Slug.Of(name)}@kommune.example",
        KommuneId = 4601,
    };

    /// <summary>The registration's row, for one who registered as anybody does.</summary>
    public async Task<long> Register(string slug, string name, Func<RegistrationWish, RegistrationWish>? with = null)
    {
        var wish = Wish(slug, name);
        return await Public.Register(with is null ? wish : with(wish)) switch
        {
            RegisterOutcome.Registered done => done.RegistrationId,
            RegisterOutcome.WaitingListed done => done.RegistrationId,
            var other => throw new InvalidOperationException($"{name}: {other}"),
        };
    }

    public async Task<RegistrationPage> Page(string slug, RegistrationSelection? selection = null, RegistrationOrder order = RegistrationOrder.Name) =>
        (await List.Page(access, slug, selection ?? new RegistrationSelection(), order, _ => (0, 50)))!;

    public async Task<IReadOnlyList<string>> Names(string slug, RegistrationSelection? selection = null, RegistrationOrder order = RegistrationOrder.Name) =>
        [.. (await Page(slug, selection, order)).Lines.Select(l => l.Name)];
}
