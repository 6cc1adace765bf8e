using System.Globalization;
using System.Text;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Time;
using Network.Data;
using Network.Data.Gatherings;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.Gatherings;

/// <summary>Cancelling, moving and undoing in any order, with runs that were missed and a mail server that is down.</summary>
[TestFixture]
public sealed class ChangeHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2026, 11, 20), new TimeOnly(9, 30));

    [Test]
    public async Task Whatever_is_changed_and_undone_everybody_ends_being_told_what_is_true_and_nothing_twice([Range(1, 15)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await MailWorld.Create(test.Database, s_start.AddDays(-12));
        var history = new History(world, test.Database, new Random(seed));
        await history.Begin();
        for (var step = 0; step < 60; step++) await history.Step();
        await history.Settle();
        await history.Check();
    }

    [Test]
    public async Task What_is_always_undone_in_time_is_never_told([Range(1, 5)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await MailWorld.Create(test.Database, s_start.AddDays(-12));
        var history = new History(world, test.Database, new Random(seed));
        await history.Begin();
        await world.Run();
        var told = world.Server.All.Count;
        for (var round = 0; round < 12; round++) await history.ChangeAndUndo();
        world.Server.IsDown = false;
        await world.At(world.Clock.Now.AddHours(1));
        Assert.That(world.Server.All, Has.Count.EqualTo(told));
    }

    private sealed class History(MailWorld world, Database database, Random random)
    {
        private readonly Dictionary<string, string> _tokens = [];
        private readonly UndoStore _undo = new(database, world.Clock);
        private readonly GatheringHistoryStore _history = new(database, world.Clock);
        private int _link;

        public async Task Begin()
        {
            await world.Publish(s_start, "https://teams.example/0", capacity: 3);
            await Save(new ChangeNotice(null, true), (s, i) => s, add: true);
            foreach (var who in new[] { "p0", "p1", "p2", "p3" }) await Register(who);
        }

        public async Task Step()
        {
            switch (random.Next(11))
            {
                case 0: await Register($"p{random.Next(7)}"); break;
                case 1 or 2: await Move(); break;
                case 3: _link++; await Save(Notice(), (s, i) => i == 0 ? s with { MeetingUrl = string.Create(CultureInfo.InvariantCulture, $"https://teams.example/{_link}") } : s); break;
                case 4: await Cancel(); break;
                case 5: await Move(new ChangeNotice("r", false)); break;
                case 6 or 7: await Undo(); break;
                case 8: world.Server.IsDown = random.Next(4) == 0; break;
                default: await Live(random.Next(1, 25)); break;
            }
        }

        public async Task ChangeAndUndo()
        {
            switch (random.Next(4))
            {
                case 0: await Move(new ChangeNotice("r", false)); break;
                case 1: await world.Cancellations.CancelGathering(world.Access, "mote", "r"); break;
                case 2: await world.Cancellations.CancelSession(world.Access, "mote", (await world.Find("mote")).Sessions[0].Id, "r"); break;
                default: await Save(new ChangeNotice("r", false), (s, i) => s with { Place = "Bergen" }, add: true); break;
            }

            world.Server.IsDown = random.Next(3) == 0;
            await Live(random.Next(1, 10));
            await Undo();
            await Live(random.Next(1, 10));
        }

        public async Task Settle()
        {
            world.Server.IsDown = false;
            for (var i = 0; i < 30; i++) await world.At(world.Clock.Now.AddMinutes(20));
        }

        public async Task Check()
        {
            var gathering = await world.Find("mote");
            foreach (var (who, token) in _tokens)
            {
                var mine = (await world.Mine.Find(token))!.Registration;
                var mails = world.Server.To(who);
                foreach (var session in gathering.Sessions) Told(who, mine, gathering, session, [.. mails.SelectMany(Entries).Where(e => Uid(e, session.Id))]);
            }

            Assert.That(world.Server.All.Select(m => m.MessageId), Is.Unique);
        }

        private static void Told(string who, Registration mine, Gathering gathering, Session session, List<string> entries)
        {
            var takesPlace = gathering.State == GatheringState.Published && session.CancelledAt is null;
            if (takesPlace && mine.State == RegistrationState.Confirmed)
            {
                Assert.That(entries, Is.Not.Empty, $"{who} must know {session.Id}");
                var local = session.StartsAt.ToOslo().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
                Assert.That(entries[^1], Does.Contain("METHOD:REQUEST").And.Contain($"DTSTART;TZID=Europe/Oslo:{local}"), $"{who} must know when {session.Id} is");
            }
            else if (entries.Count > 0)
            {
                Assert.That(entries[^1], Does.Contain("METHOD:CANCEL"), $"{who} must know that {session.Id} is off");
            }

            Assert.That(entries.Select(e => int.Parse(Value(e, "SEQUENCE"), CultureInfo.InvariantCulture)), Is.Ordered, "calendars take nothing older");
            var essence = entries.Select(e => string.Join('|', Value(e, "METHOD"), Value(e, "DTSTART"), Value(e, "LOCATION"), Value(e, "DESCRIPTION"))).ToList();
            Assert.That(essence.Zip(essence.Skip(1)).Where(p => p.First == p.Second), Is.Empty, $"{who} was told the same twice");
        }

        private static IEnumerable<string> Entries(OutgoingMail mail) =>
            (mail.Calendar is { } calendar ? [calendar.Ics] : Array.Empty<string>()).Concat(mail.Files.Where(f => f.Name.EndsWith(".ics", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Content)));

        private static bool Uid(string ics, long session) => Value(ics, "UID").Contains($"-s{session}@", StringComparison.Ordinal);

        private static string Value(string ics, string name) =>
            ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").LastOrDefault(l => l.StartsWith(name, StringComparison.Ordinal) && l[name.Length] is ':' or ';') is { } line ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

        // What is cancelled for good leaves little to happen after it: mostly it is undone.
        private async Task Cancel()
        {
            var session = (await world.Find("mote")).Sessions[^1].Id;
            if (random.Next(2) == 0) await world.Cancellations.CancelGathering(world.Access, "mote", "r");
            else await world.Cancellations.CancelSession(world.Access, "mote", session, "r");
            await Live(random.Next(1, 9));
            if (random.Next(12) > 0) await Undo();
        }

        private ChangeNotice? Notice() => random.Next(4) switch { 0 => null, 1 => new ChangeNotice("r", true), _ => new ChangeNotice("r", false) };

        private Task Move(ChangeNotice? notice = null)
        {
            var (which, by) = (random.Next(2), TimeSpan.FromMinutes(random.Next(-600, 2000)));
            return Save(notice ?? Notice(), (s, i) => i == which ? s with { StartsAt = s.StartsAt + by, EndsAt = s.EndsAt + by } : s);
        }

        private async Task Save(ChangeNotice? notice, Func<SessionPlan, int, SessionPlan> change, bool add = false)
        {
            var stored = await world.Find("mote");
            var sessions = stored.Planned.Select((s, i) => change(new SessionPlan(s.Id, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl), i)).ToList();
            if (add) sessions.Add(new SessionPlan(0, "Dag to", s_start.AddDays(1), s_start.AddDays(1).AddHours(2), "Bergen", null));
            if (sessions.Count == 0) return;
            var plan = new GatheringPlan { Title = stored.Title, Description = stored.Description, Capacity = stored.Capacity, Sessions = sessions };
            await world.Gatherings.Save(world.Access, stored.Id, stored.Version, plan, notice);
        }

        private async Task Undo()
        {
            foreach (var held in (await _history.Find(world.Access, "mote", _ => (0, 0))).Held.Take(1)) await _undo.Undo(world.Access, "mote", held.Id);
        }

        private async Task Register(string who)
        {
            switch (await world.Register("mote", who))
            {
                case RegisterOutcome.Registered r: _tokens[who] = r.Token; break;
                case RegisterOutcome.WaitingListed w: _tokens[who] = w.Token; break;
            }
        }

        private async Task Live(int minutes)
        {
            world.Clock.Move(TimeSpan.FromMinutes(minutes));
            if (random.Next(3) > 0) await world.Run();
        }
    }
}
