using Network.Core.Operations;
using Network.Data;
using Network.Data.Operations;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class JobRunStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    private readonly TestClock _clock = new();

    [Test]
    public async Task Of_many_that_claim_one_due_moment_at_once_one_gets_it()
    {
        using var other = new Database(Settings);
        JobRunStore[] nodes = [new(Database, _clock), new(other, _clock)];
        await Task.WhenAll(nodes.Select(n => n.Prepare("job", _clock.Now)));
        for (var moment = 0; moment < 50; moment++)
        {
            var owners = Enumerable.Range(0, 8).Select(i => $"{moment}-{i}").ToList();
            var won = await Task.WhenAll(owners.Select((owner, i) => Task.Run(() => nodes[i % 2].Claim("job", owner, s_lease))));
            Assert.That(won.Count(w => w), Is.EqualTo(1));

            var winner = owners[Array.IndexOf(won, true)];
            Assert.That(await nodes[1].End("job", winner, JobOutcome.Done, _clock.Now + s_interval), Is.True);
            Assert.That(await nodes[0].Claim("job", "late", s_lease), Is.False, "the moment has had its run");
            _clock.Move(s_interval);
        }
    }

    // Nodes that claim, work on, finish, die and come back in any order, against what a single scheduler would do; time passes by any amount.
    [Test]
    public async Task However_nodes_come_and_go_a_moment_is_run_to_its_end_once_and_no_two_hold_a_run([Range(1, 25)] int seed)
    {
        var random = new Random(seed);
        using var other = new Database(Settings);
        JobRunStore[] nodes = [new(Database, _clock), new(other, _clock)];
        await nodes[0].Prepare("job", _clock.Now);
        var due = _clock.Now;
        var ended = new List<DateTimeOffset>();
        var (holder, until, claims) = (default(string), DateTimeOffset.MinValue, new List<string>());
        for (var step = 0; step < 60; step++)
        {
            var node = nodes[random.Next(2)];
            var free = holder is null || until <= _clock.Now;
            var someone = claims.Count == 0 ? "nobody" : claims[random.Next(claims.Count)];
            switch (random.Next(5))
            {
                case 0:
                    var owner = $"owner-{step}";
                    Assert.That(await node.IsDue("job"), Is.EqualTo(due <= _clock.Now && free));
                    var got = await node.Claim("job", owner, s_lease);
                    Assert.That(got, Is.EqualTo(due <= _clock.Now && free));
                    if (got) (holder, until) = (owner, _clock.Now + s_lease);
                    claims.Add(owner);
                    break;
                case 1:
                    var held = someone == holder && until > _clock.Now;
                    Assert.That(await node.Prolong("job", someone, s_lease), Is.EqualTo(held));
                    if (held) until = _clock.Now + s_lease;
                    break;
                case 2:
                    var next = _clock.Now + s_interval;
                    var ends = await node.End("job", someone, JobOutcome.Done, next);
                    Assert.That(ends, Is.EqualTo(someone == holder), "whoever lost the run ends nothing");
                    if (!ends) break;
                    ended.Add(due);
                    (holder, due) = (null, next);
                    break;
                default:
                    _clock.Move(TimeSpan.FromSeconds(random.Next(0, 100)));
                    break;
            }
        }

        Assert.That(ended, Is.Unique);
    }

    [Test]
    public async Task What_a_dead_node_held_is_taken_over_when_its_lease_is_over_and_the_dead_one_changes_nothing()
    {
        var node = new JobRunStore(Database, _clock);
        await node.Prepare("job", _clock.Now);
        await node.Claim("job", "dead", s_lease);

        _clock.Move(s_lease - TimeSpan.FromMilliseconds(1));
        Assert.That(await node.Claim("job", "other", s_lease), Is.False);
        _clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.That(await node.Claim("job", "other", s_lease), Is.True);

        Assert.That(await node.Prolong("job", "dead", s_lease), Is.False);
        Assert.That(await node.End("job", "dead", JobOutcome.Done, _clock.Now + s_interval), Is.False);
        await node.GiveUp("job", "dead");
        Assert.That((await node.All()).Single().LeaseUntil, Is.EqualTo(_clock.Now + s_lease));
    }

    [Test]
    public async Task A_run_that_was_given_up_is_free_at_once()
    {
        var node = new JobRunStore(Database, _clock);
        await node.Prepare("job", _clock.Now);
        await node.Claim("job", "stopped", s_lease);
        await node.GiveUp("job", "stopped");

        Assert.That(await node.Claim("job", "other", s_lease), Is.True);
    }

    [Test]
    public async Task One_that_was_run_by_a_clock_far_ahead_is_due_again_by_this_one()
    {
        await new JobRunStore(Database, new TestClock(_clock.Now.AddYears(1))).Prepare("job", _clock.Now);
        await new JobRunStore(Database, new TestClock(_clock.Now.AddYears(1))).Claim("job", "future", s_lease);

        var node = new JobRunStore(Database, _clock);
        await node.Prepare("job", _clock.Now);
        Assert.That(await node.Claim("job", "now", s_lease), Is.True);
    }

    [Test]
    public async Task A_job_is_overdue_while_it_is_due_and_nobody_holds_it()
    {
        var node = new JobRunStore(Database, _clock);
        await node.Prepare("job", _clock.Now);
        _clock.Move(TimeSpan.FromMinutes(3));
        Assert.That((await node.All()).Single().Overdue(_clock.Now), Is.EqualTo(TimeSpan.FromMinutes(3)));

        await node.Claim("job", "owner", s_lease);
        Assert.That((await node.All()).Single().Overdue(_clock.Now), Is.EqualTo(TimeSpan.Zero));
        await node.End("job", "owner", JobOutcome.Failed, _clock.Now + s_interval);
        var row = (await node.All()).Single();
        Assert.That((row.Outcome, row.StartedAt, row.EndedAt, row.Overdue(_clock.Now)), Is.EqualTo((JobOutcome.Failed, _clock.Now, _clock.Now, TimeSpan.Zero)));
    }
}
