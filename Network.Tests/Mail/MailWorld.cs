using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Networks;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Access;
using Network.Data.People;
using Network.Data.Gatherings;
using Network.Data.Kommuner;
using Network.Data.Mail;
using Network.Data.Networks;
using Network.Data.Registrations;
using Network.Jobs.Mail;

namespace Network.Tests.Mail;

/// <summary>A network with one gathering, real stores and jobs on a real database, a clock to move, and whatever was handed to the mail server.</summary>
internal sealed class MailWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MailWorld(Database database, DateTimeOffset now, SmtpSettings? smtp)
    {
        Clock = new TestClock(now);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(database).AddSingleton<TimeProvider>(Clock).AddSingleton(Settings(smtp)).AddSingleton<IMailTransport>(_ => smtp is null ? Server : Transport(smtp))
            .AddSingleton(new SiteAddress(() => "https://nettverk.example")).AddSingleton<OutboxStore>().AddSingleton<DueMailStore>();
        services.AddMailJobs();
        _services = services.BuildServiceProvider();
        Gatherings = new GatheringStore(database, Clock);
        Cancellations = new CancellationStore(database, Clock);
        Registrations = new RegistrationStore(database, Clock);
        Mine = new MyRegistrationStore(database, Clock);
    }

    public TestClock Clock { get; }

    public Server Server { get; } = new();

    public GatheringStore Gatherings { get; }

    public CancellationStore Cancellations { get; }

    public RegistrationStore Registrations { get; }

    public MyRegistrationStore Mine { get; }

    public NetworkAccess Access { get; private set; } = null!;

    /// <summary>With mail to <see cref="Server"/>, or to a mail server over its socket.</summary>
    public static Task<MailWorld> Create(Database database, DateTimeOffset now, SmtpSink? sink = null) =>
        Create(database, now, sink is null ? null : new SmtpSettings { Host = sink.Host, Port = sink.Port, Tls = false, TimeoutSeconds = 10 });

    public static async Task<MailWorld> Create(Database database, DateTimeOffset now, SmtpSettings? smtp)
    {
        var world = new MailWorld(database, now, smtp);
        await new KommuneReference(database).Load();
        var person = await new AdministratorStore(database, world.Clock).Appoint("arrangor@nettverk.example", "Arrangør");
        var network = new LearningNetwork { Name = new("Nettverk", null, null), StartsOn = new DateOnly(2023, 1, 1), Roles = WantedRole.Usual, KommuneIds = [4601] };
        var slug = await new NetworkStore(database, world.Clock).Create(person, network);
        world.Access = (await new AccessStore(database).ToNetwork(person, slug!, NetworkRight.Organise))!;
        return world;
    }

    /// <summary>A published digital gathering with one session.</summary>
    public async Task<Gathering> Publish(DateTimeOffset startsAt, string? link = "https://teams.example/a", int? capacity = null)
    {
        var slug = await Gatherings.Create(Access, "mote", Plan(0, startsAt, link, capacity));
        var gathering = await Find(slug);
        await Gatherings.Publish(Access, gathering.Id);
        return await Find(slug);
    }

    public async Task<Gathering> Find(string slug) => (await Gatherings.Find(Access, slug))!;

    /// <summary>Saves the gathering's only session anew.</summary>
    public async Task Change(string slug, DateTimeOffset startsAt, string? link)
    {
        var stored = await Find(slug);
        await Gatherings.Save(Access, stored.Id, stored.Version, Plan(stored.Sessions[0].Id, startsAt, link, stored.Capacity));
    }

    public Task<RegisterOutcome> Register(string slug, string who) => Registrations.Register(new RegistrationWish
    {
        Gathering = slug,
        SubmissionId = SecretToken.New(),
        Name = who,
        Email = $"{who}@kommune.example",
        KommuneId = 4601,
    });

    /// <summary>Moves the clock and does what the scheduler would.</summary>
    public async Task At(DateTimeOffset moment)
    {
        if (moment > Clock.Now) Clock.Now = moment;
        await Run();
    }

    public async Task Run()
    {
        await _services.GetRequiredService<QueueDueMail>().Run();
        await _services.GetRequiredService<SendDueMail>().Run();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Sends what is queued, and queues nothing.</summary>
    public Task<int> Send() => _services.GetRequiredService<SendDueMail>().Run();

    /// <summary>The last mail that was handed to a mail server over its socket.</summary>
    public OutgoingMail? Last => (_services.GetRequiredService<IMailTransport>() as Watched)?.Last;

    private static MailSettings Settings(SmtpSettings? smtp) => smtp is null ? new MailSettings() : new MailSettings { Transport = MailTransportKind.Smtp, Smtp = smtp };

    private static Watched Transport(SmtpSettings smtp) => new(new SmtpMailTransport(smtp, TimeProvider.System));

    private static GatheringPlan Plan(long sessionId, DateTimeOffset startsAt, string? link, int? capacity) => new()
    {
        Title = new LocalText("Møte", null, null),
        Description = LocalText.Empty,
        Capacity = capacity,
        Sessions = [new SessionPlan(sessionId, null, startsAt, startsAt.AddHours(2), null, link)],
    };
}

/// <summary>A transport that remembers what went through it last.</summary>
internal sealed class Watched(SmtpMailTransport transport) : IMailTransport, IDisposable
{
    public OutgoingMail? Last { get; private set; }

    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop) => transport.SendAsync(Last = mail, stop);

    public void Dispose() => transport.Dispose();
}

/// <summary>Where mail ends up; refuses as long as it is told to.</summary>
internal sealed class Server : IMailTransport
{
    private readonly ConcurrentQueue<OutgoingMail> _mails = new();

    public bool IsDown { get; set; }

    /// <summary>Who is refused for good.</summary>
    public string? Unknown { get; set; }

    public IReadOnlyList<OutgoingMail> All => [.. _mails];

    public IReadOnlyList<OutgoingMail> To(string who) => [.. _mails.Where(m => m.To.Email.StartsWith(who + "@", StringComparison.Ordinal))];

    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        if (IsDown) return Task.FromResult<MailOutcome>(new MailOutcome.Temporary("down"));
        if (mail.To.Email == Unknown) return Task.FromResult<MailOutcome>(new MailOutcome.Permanent("550 5.1.1 Nobody here"));
        _mails.Enqueue(mail);
        return Task.FromResult<MailOutcome>(new MailOutcome.Sent());
    }
}
