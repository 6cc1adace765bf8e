using Network.Core.Registrations;
using Network.Core.Reminders;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Reminders;

/// <summary>The rule for any history: registrations, cancellations, moves, settings changed, runs that were missed, a mail server that is down.</summary>
[TestFixture]
public sealed class ReminderHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2026, 10, 27), new TimeOnly(9, 30));
    private static readonly string[] s_people = ["kari", "ola", "liv", "per"];

    [Test]
    public async Task Whatever_happens_each_person_gets_each_kind_at_most_once_and_nothing_while_it_is_off([Range(1, 10)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await ReminderWorld.Create(test.Database, s_start.AddDays(-12), s_people);
        await world.Publish(s_start, s_start.AddDays(-2), p => p with { Capacity = 3 });
        var history = new History(world, new Random(seed));
        for (var step = 0; step < 70; step++) await history.Step();
        foreach (var person in s_people)
        {
            Assert.That(world.Got(person, ReminderKind.ClosesSoon), Has.Count.LessThanOrEqualTo(1), person);
            Assert.That(world.Got(person, ReminderKind.Practical), Has.Count.LessThanOrEqualTo(1), person);
        }
    }

    private sealed class History(ReminderWorld world, Random random)
    {
        private readonly Dictionary<ReminderKind, bool> _on = [];
        private readonly Dictionary<string, string> _tokens = [];
        private DateTimeOffset _start = s_start;

        public async Task Step()
        {
            switch (random.Next(8))
            {
                case 0: await Turn(); break;
                case 1: await Register(s_people[random.Next(s_people.Length)]); break;
                case 2: if (_tokens.Count > 0) await world.Mail.Mine.Cancel(_tokens.Values.ElementAt(random.Next(_tokens.Count))); break;
                case 3: _start = _start.AddDays(random.Next(-2, 3)); await world.Change(_start, _start.AddHours(-random.Next(1, 90))); break;
                case 4: world.Mail.Server.IsDown = !world.Mail.Server.IsDown; break;
                default: await Live(); break;
            }
        }

        private async Task Turn()
        {
            var kind = (ReminderKind)random.Next(2);
            _on[kind] = random.Next(3) > 0;
            await world.Turn(kind, _on[kind], random.Next(0, 9));
        }

        private async Task Register(string who)
        {
            switch (await world.Mail.Register("samling", who))
            {
                case RegisterOutcome.Registered r: _tokens[who] = r.Token; break;
                case RegisterOutcome.WaitingListed w: _tokens[who] = w.Token; break;
            }
        }

        private async Task Live()
        {
            world.Mail.Clock.Move(TimeSpan.FromMinutes(random.Next(10, 900)));
            var before = Enum.GetValues<ReminderKind>().ToDictionary(k => k, Count);
            await world.Mail.Run();
            foreach (var (kind, count) in before)
            {
                if (!_on.GetValueOrDefault(kind)) Assert.That(Count(kind), Is.EqualTo(count), $"{kind} is off");
                if (world.Mail.Clock.Now >= _start && kind != ReminderKind.Slides) Assert.That(Count(kind), Is.EqualTo(count), $"{kind} after it began");
            }
        }

        private int Count(ReminderKind kind) => s_people.Sum(p => world.Got(p, kind).Count);
    }
}
