using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Operations;
using Network.Data;
using Network.Data.Operations;
using Network.Jobs;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class JobRunnerTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    private readonly TestClock _clock = new();

    [Test]
    public async Task Two_nodes_that_look_all_the_time_run_each_due_moment_once_and_never_at_once()
    {
        using var other = new Database(Settings);
        var (running, most, runs) = (0, 0, 0);
        var job = Job(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Interlocked.Increment(ref runs);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });
        JobRunner[] nodes = [Node(Database), Node(other)];

        for (var moment = 1; moment <= 30; moment++)
        {
            var ran = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => nodes[i % 2].Run(job))));
            Assert.That(ran.Count(r => r), Is.EqualTo(1));
            Assert.That(runs, Is.EqualTo(moment));
            _clock.Move(s_interval);
        }

        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_takes_long_is_not_begun_again_on_another_node()
    {
        using var other = new Database(Settings);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = Job(async stop =>
        {
            begun.TrySetResult();
            await go.Task.WaitAsync(stop);
        });
        var first = Node(Database).Run(job);
        await begun.Task;

        Assert.That(await Node(other).Run(job), Is.False);
        go.SetResult();
        Assert.That(await first, Is.True);
        Assert.That(await Node(other).Run(job), Is.False, "its moment has had its run");
        _clock.Move(s_interval);
        Assert.That(await Node(other).Run(job), Is.True);
    }

    [Test]
    public async Task A_run_that_lost_its_lease_is_stopped_and_ends_nothing()
    {
        var (begun, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = Job(async stop =>
        {
            begun.TrySetResult();
            await using var registered = stop.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, stop);
        });
        var lost = Node(Database, TimeSpan.FromMilliseconds(400)).Run(job);
        await begun.Task;

        // As though it had stood still for an hour, and somebody else had come meanwhile.
        _clock.Move(TimeSpan.FromHours(1));
        await new JobRunStore(Database, _clock).Claim(job.Name, "another", TimeSpan.FromMinutes(1));

        await stopped.Task;
        await lost;
        var row = (await new JobRunStore(Database, _clock).All()).Single();
        Assert.That((row.EndedAt, row.LeaseUntil), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)_clock.Now.AddMinutes(1))));
    }

    [Test]
    public async Task One_that_fails_is_told_as_failed_and_comes_again_at_its_next_moment()
    {
        var node = Node(Database);
        Assert.That(await node.Run(Job(_ => throw new InvalidOperationException("It cannot."))), Is.True);
        Assert.That((await new JobRunStore(Database, _clock).All()).Single().Outcome, Is.EqualTo(JobOutcome.Failed));

        Assert.That(await node.Run(Job(_ => Task.CompletedTask)), Is.False);
        _clock.Move(s_interval);
        Assert.That(await node.Run(Job(_ => Task.CompletedTask)), Is.True);
        Assert.That((await new JobRunStore(Database, _clock).All()).Single().Outcome, Is.EqualTo(JobOutcome.Done));
    }

    [Test]
    public async Task A_node_that_is_asked_to_stop_leaves_its_run_to_the_others_at_once()
    {
        using var asked = new CancellationTokenSource();
        var job = Job(stop =>
        {
            asked.Cancel();
            return Task.Delay(Timeout.Infinite, stop);
        });
        Assert.ThrowsAsync<TaskCanceledException>(() => Node(Database).Run(job, asked.Token));

        Assert.That(await Node(Database).Run(Job(_ => Task.CompletedTask)), Is.True);
    }

    [Test]
    public void Jobs_have_names_of_their_own_and_only_mail_is_sent_on_every_node()
    {
        Assert.That(Schedule.Jobs.Select(j => j.Name), Is.Unique.And.All.Length.LessThanOrEqualTo(40));
        Assert.That(Schedule.Jobs.Where(j => j.OnEveryNode).Select(j => j.Name), Is.EqualTo(new[] { "send-mail" }));
    }

    private static ScheduledJob Job(Func<CancellationToken, Task> work) => new("job", new JobTime.Every(s_interval), (_, stop) => work(stop));

    private JobRunner Node(Database database, TimeSpan? lease = null) =>
        new(new JobRunStore(database, _clock), new NoServices(), _clock, NullLogger<JobRunner>.Instance) { Lease = lease ?? TimeSpan.FromMinutes(1) };

    // The jobs of these tests ask for nothing.
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
