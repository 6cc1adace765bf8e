using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Networks;

namespace Network.Tests.Attendance;

/// <summary>A gathering of one afternoon with a door, and those who come to it.</summary>
internal sealed class DoorWorld(Database database, TestClock clock, NetworkAccess access, string slug, long session)
{
    public static readonly DateTimeOffset Noon = new(2023, 12, 5, 11, 0, 0, TimeSpan.Zero);

    private static readonly Sql s_code = new("SELECT c.Code FROM CheckInCode c JOIN Registration r ON r.Id = c.RegistrationId WHERE r.GatheringId = (SELECT s.GatheringId FROM Session s WHERE s.Id = @session) AND r.EmailKey = @email");
    private static readonly Sql s_forget = new("DELETE FROM CheckInCode");

    public NetworkAccess Access => access;

    public string Slug => slug;

    public long Session => session;

    public string Path => $"/arrangor/samlingar/{slug}/okter/{session}";

    public static Task<DoorWorld> Open(RunningSite site, string title = "Samling", int? capacity = null) => Open(site.Database, site.Clock, title, capacity);

    public static async Task<DoorWorld> Open(Database database, TestClock clock, string title = "Samling", int? capacity = null, NetworkAccess? access = null)
    {
        access ??= await database.AddNetwork();
        var store = new GatheringStore(database, clock);
        var slug = await store.Create(access, Core.Networks.Slug.Of(title), new GatheringPlan
        {
            Title = new LocalText(title, null, null),
            Description = LocalText.Empty,
            Mode = MeetingMode.Physical,
            Audience = Audience.Open,
            Capacity = capacity,
            Sessions = [new SessionPlan(0, null, Noon, Noon.AddHours(5), "Fjordhotellet", null)],
        });
        await store.Publish(access, (await store.Find(access, slug))!.Id);
        return new DoorWorld(database, clock, access, slug, (await store.Find(access, slug))!.Sessions[0].Id);
    }

    public async Task<string> Add(string name, string email, string? organisation = null)
    {
        var wish = new RegistrationWish { Gathering = slug, SubmissionId = email, Name = name, Email = email, KommuneId = organisation is null ? 4601 : null, Organisation = organisation };
        return await new RegistrationStore(database, clock).Register(wish) switch
        {
            RegisterOutcome.Registered done => done.Token,
            RegisterOutcome.WaitingListed done => done.Token,
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    public async Task<string> CodeOf(string email) => (await database.Read(sql => sql.Value<string>(s_code, new { session, email })))!;

    /// <summary>As it was before there were codes.</summary>
    public Task ForgetCodes() => database.Write(sql => sql.Change(s_forget));

    public async Task<IReadOnlyList<string>> Present() =>
        [.. (await new AttendanceStore(database, clock).All(access, slug, session))!.Value.Lines.Where(l => l.TickedAt is not null).Select(l => l.Name)];
}
