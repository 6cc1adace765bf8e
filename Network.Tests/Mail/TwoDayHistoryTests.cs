using System.Globalization;
using Network.Core.Registrations;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>The rule for any history: registrations, cancellations, moves, link changes, runs that were missed, a mail server that is down.</summary>
[TestFixture]
public sealed class TwoDayHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2026, 10, 27), new TimeOnly(9, 30));

    [Test]
    public async Task Whatever_happens_each_confirmed_person_was_last_told_the_truth_and_no_link_came_early_or_twice([Range(1, 12)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await MailWorld.Create(test.Database, s_start.AddDays(-6));
        var history = new History(world, new Random(seed));
        await world.Publish(s_start, "https://teams.example/0", capacity: 4);
        for (var step = 0; step < 60; step++) await history.Step();
        await history.Settle();
        await history.Check();
    }

    private sealed class History(MailWorld world, Random random)
    {
        private readonly Dictionary<string, string> _tokens = [];
        private readonly List<(string Link, DateTimeOffset From, DateTimeOffset DueAt)> _plans = [];
        private DateTimeOffset _startsAt = s_start;
        private int _link;

        private string Link => string.Create(CultureInfo.InvariantCulture, $"https://teams.example/{_link}");

        public async Task Step()
        {
            if (_plans.Count == 0) await Remember();
            switch (random.Next(9))
            {
                case 0 or 1: await Register($"p{random.Next(7)}"); break;
                case 2: await Cancel(); break;
                case 3: _link++; await Change(); break;
                case 4: _startsAt = _startsAt.AddDays(random.Next(-1, 3)).AddMinutes(random.Next(-60, 60)); await Change(); break;
                case 5: world.Server.IsDown = !world.Server.IsDown; break;
                default: await Live(TimeSpan.FromMinutes(random.Next(1, 400))); break;
            }
        }

        /// <summary>The server is up again, and the clock runs to ten minutes before the start.</summary>
        public async Task Settle()
        {
            world.Server.IsDown = false;
            if (_startsAt < world.Clock.Now.AddDays(4))
            {
                _startsAt = world.Clock.Now.AddDays(4);
                await Change();
            }

            while (world.Clock.Now < _startsAt.AddMinutes(-60)) await world.At(world.Clock.Now.AddMinutes(45));
        }

        public async Task Check()
        {
            foreach (var (who, token) in _tokens)
            {
                var mine = (await world.Mine.Find(token))!;
                var mails = world.Server.To(who);
                if (mine.Registration.State == RegistrationState.Confirmed) Told(who, mails);
                else Assert.That(mails[^1].Text, Does.Not.Contain("https://teams.example/"), $"{who} has no place");
                foreach (var mail in mails) NotEarly(mail);
            }

            Assert.That(world.Server.All.Select(m => m.MessageId), Is.Unique);
        }

        private void Told(string who, IReadOnlyList<Core.Mail.OutgoingMail> mails)
        {
            var last = mails.Last(m => m.Calendar is not null);
            Assert.That(last.Text, Does.Contain(Link), $"{who} must know the link");
            var local = _startsAt.ToOslo().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            Assert.That(last.Calendar!.Ics, Does.Contain($"DTSTART;TZID=Europe/Oslo:{local}"), $"{who} must know the time");
            // Two mails in a row that hold the same link and the same time would be the same mail twice.
            var content = mails.Where(m => m.Calendar?.Method == Core.Calendar.CalendarMethod.Request).Select(Essence).ToList();
            Assert.That(content.Zip(content.Skip(1)).Any(p => p.First == p.Second && !Restarted(mails, p.First)), Is.False, $"{who} got the same twice");
        }

        // Who cancels and comes back is told everything again.
        private static bool Restarted(IReadOnlyList<Core.Mail.OutgoingMail> mails, string essence) =>
            mails.Any(m => m.Calendar?.Method == Core.Calendar.CalendarMethod.Cancel) && essence.Length > 0;

        private void NotEarly(Core.Mail.OutgoingMail mail)
        {
            var at = mail.Text.IndexOf("https://teams.example/", StringComparison.Ordinal);
            if (at < 0) return;
            var stamp = mail.Calendar!.Ics.Split("\r\n").Single(l => l.StartsWith("DTSTAMP:", StringComparison.Ordinal))[8..];
            var sent = DateTimeOffset.ParseExact(stamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            Assert.That(_plans.Any(p => p.DueAt <= sent.AddSeconds(1) && p.From <= sent.AddSeconds(1)), Is.True, "a link came early");
        }

        private static string Essence(Core.Mail.OutgoingMail mail) => string.Join('|', mail.Calendar!.Ics.Split("\r\n")
            .Where(l => l.StartsWith("DTSTART;TZID", StringComparison.Ordinal) || l.StartsWith("LOCATION", StringComparison.Ordinal) || l.StartsWith("SEQUENCE", StringComparison.Ordinal)));

        private async Task Register(string who)
        {
            switch (await world.Register("mote", who))
            {
                case RegisterOutcome.Registered r: _tokens[who] = r.Token; break;
                case RegisterOutcome.WaitingListed w: _tokens[who] = w.Token; break;
            }
        }

        private async Task Cancel()
        {
            if (_tokens.Count > 0) await world.Mine.Cancel(_tokens.Values.ElementAt(random.Next(_tokens.Count)));
        }

        private async Task Change()
        {
            await world.Change("mote", _startsAt, Link);
            await Remember();
        }

        private async Task Remember()
        {
            var session = (await world.Find("mote")).Sessions[0];
            _plans.Add((Link, world.Clock.Now, session.LinkDueAt));
        }

        private async Task Live(TimeSpan time)
        {
            world.Clock.Move(time);
            if (random.Next(3) > 0) await world.Run();
        }
    }
}
