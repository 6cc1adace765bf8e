using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Networks;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Access;
using Network.Data.Demo;
using Network.Data.Gatherings;
using Network.Data.Kommuner;
using Network.Data.Mail;
using Network.Data.Materials;
using Network.Data.Networks;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Data.Reminders;
using Network.Jobs.Mail;

namespace Network.Web.Demo;

/// <summary>
/// Invented people and a network half a year in, so that there is something to look at. It comes about as real data does, through the same stores
/// and jobs, with a clock that runs through the half-year; only its mail goes nowhere.
/// </summary>
public sealed class DemoData(Database database, FileVault vault, TimeProvider clock)
{
    /// <summary>Who may organise in the demo data; mail to it stays in the mail folder.</summary>
    public const string OrganiserEmail = "organisator@nettverk.example";

    private const int Vestland = 46;
    private const int DaysBack = 190;

    /// <summary>Fills an empty database; does nothing where there is a network already.</summary>
    public async Task Load(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var then = new DemoClock(now.AddDays(-DaysBack));
        if (!await new DemoStore(database).IsEmpty(stop)) return;
        var region = new KommuneCatalogue(await new KommuneStore(database).All(stop)).InFylke(Vestland);
        var organiser = await new AdministratorStore(database, then).Appoint(OrganiserEmail, "Astrid Nettverk", stop);
        var network = DemoStory.Network(then.OsloToday(), [.. region.Select(k => (long)k.Id)]);
        var slug = (await new NetworkStore(database, then).Create(organiser, network, stop))!;
        var access = (await new AccessStore(database).ToNetwork(organiser, slug, Core.Access.NetworkRight.Organise, stop))!;
        await new ReminderStore(database, then).Save(access, ReminderSetting.Usual(ReminderKind.Practical) with { IsOn = true }, stop);
        await using var jobs = Jobs(then);
        var answers = new DemoAnswers(database, new DemoPeople(region), (await new NetworkStore(database, then).Find(access, stop)).Roles);
        await answers.Ask(access, then, stop);
        await answers.Invite(access, then, stop);
        await Live(then, now.AddDays(20 - DaysBack), jobs, stop);
        await answers.Give(access, then, late: false, stop);
        await new SeriesDeskStore(database, then).Join(access, await Some(access, then, stop), stop);
        foreach (var gathering in DemoStory.Gatherings.OrderBy(g => g.Day - g.PublishedDaysBefore))
            await Tell(gathering, access, new DemoPeople(region), then, now, jobs, stop);
        await answers.Give(access, then, late: true, stop);
        await DemoMaterials.Put(database, vault, access, then, stop);
        await DemoAnswers.Chase(database, access, then, stop);
        await DemoAttendance.Tick(database, access, then, stop);
        await new DemoEvaluations(database, access, Jobs).Fill(then.GetUtcNow(), stop);
        await DemoMembers.Agree(database, access, new DemoPeople(region), then, stop);
        await DemoMinutes.Write(database, access, then, stop);
        await DemoMail.Write(database, access, then, stop);
        await DemoExperiences.Write(database, access, then, stop);
        await Live(then, now, jobs, stop);
        await DemoFollowUps.Mark(database, access, then, stop);
    }

    // A dozen participants come to everything.
    private async Task<IReadOnlyList<long>> Some(NetworkAccess access, TimeProvider then, CancellationToken stop) =>
        [.. (await new SeriesDeskStore(database, then).Participants(access, _ => (0, 12), stop)).Rows.Select(p => p.ParticipantId)];

    private async Task Tell(
        DemoGathering gathering, NetworkAccess access, DemoPeople people, DemoClock then, DateTimeOffset now, ServiceProvider jobs, CancellationToken stop)
    {
        var published = now.AddDays(Math.Min(gathering.Day - gathering.PublishedDaysBefore, -1));
        await Live(then, published, jobs, stop);
        var gatherings = new GatheringStore(database, then);
        var slug = await gatherings.Create(access, Slug.Of(gathering.Title.In(Language.Nynorsk)), gathering.Plan(now.OsloDate()), stop);
        if (!gathering.Published) return;
        var draft = (await gatherings.Find(access, slug, stop))!;
        await DemoProgramme.Plan(database, access, draft, then, stop);
        await DemoPractical.Plan(database, access, draft, then, stop);
        var planned = (await gatherings.Find(access, slug, stop))!;
        await gatherings.Publish(access, draft.Id, stop);
        var registrations = new RegistrationStore(database, then);
        for (var number = 0; number < gathering.People; number++) await registrations.Register(DemoPractical.With(planned, people.Wish(number, slug), number), stop);
        if (gathering.Audience == Audience.Leaders) await DemoLeaders.Invite(database, access, slug, people, then, jobs, stop);
        await Run(jobs, stop);
    }

    private ServiceProvider Jobs(TimeProvider then)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(database).AddSingleton(then).AddSingleton(new MailSettings()).AddSingleton<IMailTransport, NoMail>()
            .AddSingleton(new SiteAddress(() => "http://localhost")).AddSingleton<OutboxStore>().AddSingleton<DueMailStore>();
        services.AddMailJobs();
        return services.BuildServiceProvider();
    }

    // From one morning to the next, so that what was due at eight went out at eight.
    private static async Task Live(DemoClock then, DateTimeOffset until, ServiceProvider jobs, CancellationToken stop)
    {
        while (then.GetUtcNow() < until)
        {
            var tomorrow = OsloTime.Moment(then.OsloToday().AddDays(1), LinkRule.Usual.Time);
            then.GoTo(tomorrow < until ? tomorrow : until);
            await Run(jobs, stop);
        }
    }

    private static async Task Run(ServiceProvider jobs, CancellationToken stop)
    {
        await jobs.GetRequiredService<QueueDueMail>().Run(stop);
        await jobs.GetRequiredService<SendDueMail>().Run(stop);
    }
}
