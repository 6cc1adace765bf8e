using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Data.Programme;
using Network.Tests.Networks;
using Network.Tests.Registrations;

namespace Network.Tests.Minutes;

/// <summary>A gathering that is over: Kari was present, Per was registered and was not, and Nina was never there.</summary>
internal sealed record MinutesScene(RunningSite Site, NetworkAccess Access, string Slug, string Kari, string Per)
{
    public const string KariEmail = "kari@bergen.example";
    public const string PerEmail = "per@kinn.example";
    public const string OtherOrganiser = "siri@rvts.example";

    public string Desk => $"/arrangor/samlingar/{Slug}/referat";

    public string Write => Desk + "/skriv";

    public string Page => $"/samlingar/{Slug}/referat";

    /// <summary>With a programme of three items.</summary>
    /// <param name="site">The site; its clock is moved to two days after the gathering.</param>
    /// <param name="ticked">False where nobody has ticked anybody.</param>
    public static async Task<MinutesScene> Of(RunningSite site, bool ticked = true)
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Møte", site.Clock.Now.AddDays(1));
        var gathering = await Find(site, access, slug);
        var programme = new ProgrammeStore(site.Database, site.Clock);
        foreach (var (i, title) in new[] { "Velkomen", "Samtalen", "Pause" }.Index())
            await programme.Add(access, slug, new ProgrammeItem { SessionId = gathering.Sessions[0].Id, Title = title, StartMinute = i * 30, Minutes = 30, Questions = title == "Samtalen" ? "Kva gjer de?\nKven gjer det?" : null }, follow: false);
        var kari = await site.Register(slug, KariEmail);
        var per = await site.Register(slug, PerEmail, "Per Ås", 4602);
        await site.Database.Give(access, OtherOrganiser, Core.Access.NetworkRight.Organise);
        site.Clock.Move(TimeSpan.FromDays(3));
        var scene = new MinutesScene(site, access, slug, kari, per);
        if (ticked) await scene.Tick("Kari Nes");
        return scene;
    }

    /// <summary>Ticks those of this name as present.</summary>
    public async Task Tick(string name)
    {
        var attendance = new AttendanceStore(Site.Database, Site.Clock);
        var session = (await Find(Site, Access, Slug)).Sessions[0].Id;
        foreach (var line in (await attendance.All(Access, Slug, session))!.Value.Lines.Where(l => l.Name == name))
            await attendance.Tick(Access, Slug, session, line.RegistrationId, present: true);
    }

    /// <summary>An organiser who has begun, now or before; the page to write on.</summary>
    public async Task<SitePage> Begin(SiteClient organiser)
    {
        var desk = await organiser.Get(Desk);
        return desk.Html.QuerySelector("form[action$='/start']") is null ? await organiser.Get(Write) : await organiser.Send(desk, "form[action$='/start']");
    }

    /// <summary>Writes one section, a decision and a follow-up point of Bergen, and publishes.</summary>
    public async Task<SitePage> Published(SiteClient organiser, string text = "Alle var **samde**.")
    {
        var page = await Begin(organiser);
        await organiser.Send(page, "form[data-minutes]", ("Sections[0].Text", text), ("Decisions[0].What", "Neste samling er i mars."), ("FollowUps[0].What", "Sende plan"), ("FollowUps[0].Owner", "k4601"));
        return await organiser.Send(await organiser.Get(Desk), "form[action$='/publiser']");
    }

    private static async Task<Gathering> Find(RunningSite site, NetworkAccess access, string slug) => (await new GatheringStore(site.Database, site.Clock).Find(access, slug))!;
}
