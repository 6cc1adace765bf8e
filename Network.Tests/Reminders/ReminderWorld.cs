using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Invitations;
using Network.Data.Reminders;
using Network.Tests.Mail;

namespace Network.Tests.Reminders;

/// <summary>A network with participants, one gathering where people meet, and reminders to turn on.</summary>
internal sealed class ReminderWorld(Database database, MailWorld mail, long kommuneId = 4601) : IAsyncDisposable
{
    public MailWorld Mail { get; } = mail;

    public ReminderStore Reminders { get; } = new(database, mail.Clock);

    public static async Task<ReminderWorld> Create(Database database, DateTimeOffset now, params string[] participants)
    {
        var world = new ReminderWorld(database, await MailWorld.Create(database, now));
        await world.Name(participants);
        await world.Mail.Run();
        return world;
    }

    /// <summary>A kommune joins and names these people.</summary>
    public async Task Name(params string[] people)
    {
        var token = (await new InvitationOverviewStore(database, Mail.Clock).List(Mail.Access)).Single(s => s.KommuneId == kommuneId).Token;
        await new InvitationStore(database, Mail.Clock).Save(token, 0, new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            People = [.. people.Select(p => new NamedPerson { Name = p, Email = $"{p}@kommune.example" })],
        }, Language.Nynorsk);
    }

    public async Task Turn(ReminderKind kind, bool on, int? days = null)
    {
        var setting = await Reminders.Find(Mail.Access, kind);
        await Reminders.Save(Mail.Access, setting with { IsOn = on, Days = days ?? setting.Days });
    }

    public async Task<Gathering> Publish(DateTimeOffset startsAt, DateTimeOffset? closesAt, Func<GatheringPlan, GatheringPlan>? with = null, bool publish = true)
    {
        var plan = Plan(0, startsAt, closesAt);
        var slug = await Mail.Gatherings.Create(Mail.Access, "samling", with?.Invoke(plan) ?? plan);
        if (publish) await Mail.Gatherings.Publish(Mail.Access, (await Mail.Find(slug)).Id);
        return await Mail.Find(slug);
    }

    public async Task Change(DateTimeOffset startsAt, DateTimeOffset? closesAt)
    {
        var stored = await Mail.Find("samling");
        await Mail.Gatherings.Save(Mail.Access, stored.Id, stored.Version, Plan(stored.Sessions[0].Id, startsAt, closesAt) with { Capacity = stored.Capacity });
    }

    /// <summary>The reminders of one kind that somebody got.</summary>
    public IReadOnlyList<OutgoingMail> Got(string who, ReminderKind kind)
    {
        var start = kind switch { ReminderKind.ClosesSoon => "Påmeldinga til", ReminderKind.Practical => "Praktisk informasjon", _ => "Lysarka frå" };
        return [.. Mail.Server.To(who).Where(m => m.Subject.StartsWith(start, StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => Mail.DisposeAsync();

    private static GatheringPlan Plan(long sessionId, DateTimeOffset startsAt, DateTimeOffset? closesAt) => new()
    {
        Title = new LocalText("Samling", null, null),
        Description = LocalText.Empty,
        Mode = MeetingMode.Physical,
        ClosesAt = closesAt,
        Sessions = [new SessionPlan(sessionId, null, startsAt, startsAt.AddHours(2), "Strandgaten 1, Bergen", null)],
    };
}
