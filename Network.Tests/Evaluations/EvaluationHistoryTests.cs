using Network.Core.Evaluations;
using Network.Core.Time;
using Network.Data;
using NUnit.Framework;

namespace Network.Tests.Evaluations;

/// <summary>The rule for any history: ticks given and taken, late registrations, moves, settings changed, answers, runs that were missed, a mail server that is down.</summary>
[TestFixture]
public sealed class EvaluationHistoryTests
{
    private static readonly DateTimeOffset s_start = OsloTime.Moment(new DateOnly(2026, 10, 22), new TimeOnly(9, 30));
    private static readonly string[] s_people = ["kari", "ola", "liv", "per"];

    [Test]
    public async Task Whatever_happens_each_is_asked_and_reminded_at_most_once_and_not_while_it_is_off_or_answered([Range(1, 8)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await EvaluationWorld.Create(test.Database, s_start, s_people);
        var history = new History(world, new Random(seed), calm: false);
        for (var step = 0; step < 60; step++) await history.Step();
        foreach (var who in s_people)
        {
            Assert.That(world.Got(who), Has.Count.LessThanOrEqualTo(1), who);
            Assert.That(world.Reminded(who), Has.Count.LessThanOrEqualTo(1), who);
        }
    }

    [Test]
    public async Task While_it_is_on_everybody_who_was_there_is_asked_whatever_order_ticks_runs_and_failures_come_in([Range(1, 6)] int seed)
    {
        await using var test = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var world = await EvaluationWorld.Create(test.Database, s_start, s_people);
        await world.Set(e => e with { IsOn = true, ClosesAfterDays = 90 });
        var history = new History(world, new Random(seed), calm: true);
        for (var step = 0; step < 40; step++) await history.Step();
        world.Mail.Server.IsDown = false;
        await world.Tick(s_people);
        await world.Mail.At(s_start.AddDays(60));
        await world.Mail.At(s_start.AddDays(61));
        foreach (var who in s_people) Assert.That(world.Got(who), Has.Count.EqualTo(1), who);
    }

    private sealed class History(EvaluationWorld world, Random random, bool calm)
    {
        private readonly HashSet<string> _answered = [];
        private DateTimeOffset _start = s_start;
        private readonly bool _isCalm = calm;
        private bool _isOn = calm;

        public async Task Step()
        {
            var who = s_people[random.Next(s_people.Length)];
            switch (random.Next(_isCalm ? 3 : 0, 10))
            {
                case 0: _isOn = random.Next(3) > 0; await world.Set(e => e with { IsOn = _isOn, ReminderDays = random.Next(1, 5) }); break;
                case 1: await world.Tick(who, present: random.Next(2) == 0); break;
                case 2: await world.Cancel(who); await world.Register(who); break;
                case 3: await world.Tick(who); break;
                case 4: world.Mail.Server.IsDown = !world.Mail.Server.IsDown; break;
                case 5 when world.Mail.Clock.Now < _start: _start = _start.AddDays(random.Next(0, 3)); await world.Mail.Change(EvaluationWorld.Slug, _start, null); break;
                case 6: if (world.TokenOf(who) is not null && await world.Answer(who) == EvaluationOutcome.Stored) _answered.Add(who); break;
                default: await Live(); break;
            }
        }

        private async Task Live()
        {
            world.Mail.Clock.Move(TimeSpan.FromHours(random.Next(1, _isCalm ? 20 : 48)));
            var before = s_people.ToDictionary(p => p, Count);
            await world.Mail.Run();
            foreach (var who in s_people)
            {
                if (!_isOn || _answered.Contains(who) || world.Mail.Clock.Now < _start.AddHours(2)) Assert.That(Count(who), Is.EqualTo(before[who]), who);
            }
        }

        private int Count(string who) => world.Got(who).Count + world.Reminded(who).Count;
    }
}
