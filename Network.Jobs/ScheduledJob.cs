using Microsoft.Extensions.DependencyInjection;

namespace Network.Jobs;

/// <summary>A job and when it runs.</summary>
/// <param name="Name">Stands in the database and the log; never changed.</param>
/// <param name="When">When.</param>
/// <param name="Work">What it does.</param>
/// <param name="OnEveryNode">
/// True: each node runs it by its own clock, beside the others, never beside itself. False: a moment's run happens on one node, and no two runs at once anywhere.
/// </param>
public sealed record ScheduledJob(string Name, JobTime When, Func<IServiceProvider, CancellationToken, Task> Work, bool OnEveryNode = false)
{
    public static ScheduledJob Every<T>(TimeSpan interval, string name, Func<T, CancellationToken, Task> work)
        where T : notnull => new(name, new JobTime.Every(interval), Of(work));

    public static ScheduledJob Daily<T>(TimeOnly at, string name, Func<T, CancellationToken, Task> work)
        where T : notnull => new(name, new JobTime.Daily(at), Of(work));

    private static Func<IServiceProvider, CancellationToken, Task> Of<T>(Func<T, CancellationToken, Task> work)
        where T : notnull => (services, stop) => work(services.GetRequiredService<T>(), stop);
}
