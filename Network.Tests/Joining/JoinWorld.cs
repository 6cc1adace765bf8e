using Network.Core.Gatherings;
using Network.Core.Joining;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Tests.Networks;

namespace Network.Tests.Joining;

/// <summary>Somebody registered for a gathering, with the address where they join it.</summary>
internal sealed record JoinWorld(RunningSite Site, NetworkAccess Access, string Slug, string Token, string Path)
{
    private static readonly Sql s_ticks = new("SELECT COUNT(*) FROM Attendance a JOIN Registration r ON r.Id = a.RegistrationId AND r.PersonId = a.PersonId");
    private static readonly Sql s_marks = new("SELECT COUNT(*) FROM JoinMark");

    public static async Task<JoinWorld> Create(RunningSite site, TimeSpan before, Language language = Language.Nynorsk, int? capacity = null, string email = "kari@bergen.example")
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Møte", site.Clock.Now + before, capacity);
        return await new JoinWorld(site, access, slug, "", "").Register(email, language);
    }

    public async Task<JoinWorld> Register(string email, Language language = Language.Nynorsk)
    {
        var outcome = await new RegistrationStore(Site.Database, Site.Clock).Register(new RegistrationWish
        {
            Gathering = Slug,
            SubmissionId = email,
            Name = "Kari Nes",
            Email = email,
            KommuneId = 4601,
            Language = language,
        });
        var token = outcome is RegisterOutcome.Registered done ? done.Token : ((RegisterOutcome.WaitingListed)outcome).Token;
        var mine = (await new MyRegistrationStore(Site.Database, Site.Clock).Find(token))!;
        return this with { Token = token, Path = JoinAddress.Of(mine.Registration) };
    }

    public async Task<Gathering> Gathering() => (await new GatheringStore(Site.Database, Site.Clock).Find(Access, Slug))!;

    /// <summary>Saves it with other values.</summary>
    public async Task Change(Func<GatheringPlan, GatheringPlan>? plan = null, Func<SessionPlan, SessionPlan>? session = null)
    {
        var g = await Gathering();
        var same = new GatheringPlan
        {
            Title = g.Title,
            Description = g.Description,
            Mode = g.Mode,
            Capacity = g.Capacity,
            JoinIsAttendance = g.JoinIsAttendance,
            Sessions = [.. g.Sessions.Select(s => new SessionPlan(s.Id, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl)).Select(session ?? (s => s))],
        };
        await new GatheringStore(Site.Database, Site.Clock).Save(Access, g.Id, g.Version, plan?.Invoke(same) ?? same);
    }

    /// <summary>How many have ticked themselves, and how many may not do so again.</summary>
    public Task<(int Ticks, int Marks)> Counts() =>
        Site.Database.Read(async sql => (await sql.Value<int>(s_ticks), await sql.Value<int>(s_marks)));
}
