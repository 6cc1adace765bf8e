using Microsoft.Extensions.DependencyInjection;
using Network.Jobs.Access;
using Network.Jobs.Mail;
using Network.Jobs.Materials;
using Network.Jobs.People;
using Network.Jobs.Practical;
using Network.Jobs.Registrations;
using Network.Jobs.Search;
using Quartz;

namespace Network.Jobs;

/// <summary>Which job runs when: the only place that knows the scheduler.</summary>
public static class Schedule
{
    /// <summary>
    /// Every job. Mail is sent on every node at once, for its rows are leased one by one; of all others a run happens on one node.
    /// </summary>
    public static readonly IReadOnlyList<ScheduledJob> Jobs =
    [
        ScheduledJob.Every<SendDueMail>(TimeSpan.FromSeconds(2), "send-mail", (j, stop) => j.Run(stop)) with { OnEveryNode = true },
        ScheduledJob.Every<QueueDueMail>(TimeSpan.FromSeconds(10), "queue-mail", (j, stop) => j.Run(stop)),
        ScheduledJob.Every<ExtractTexts>(TimeSpan.FromSeconds(20), "extract-texts", (j, stop) => j.Run(stop)),
        ScheduledJob.Every<ForgetSignIns>(TimeSpan.FromMinutes(1), "forget-sign-ins", (j, stop) => j.Run(stop)),
        ScheduledJob.Every<ForgetPeople>(TimeSpan.FromMinutes(1), "forget-people", (j, stop) => j.Run(stop)),
        ScheduledJob.Every<ForgetNeeds>(TimeSpan.FromMinutes(10), "forget-needs", (j, stop) => j.Run(stop)),
        ScheduledJob.Every<ForgetFiles>(TimeSpan.FromHours(1), "forget-files", (j, stop) => j.Run(stop)),
        ScheduledJob.Daily<ReconcileCounts>(new TimeOnly(3, 10), "reconcile-counts", (j, stop) => j.Run(stop)),
        ScheduledJob.Daily<ReconcileSearch>(new TimeOnly(3, 30), "reconcile-search", (j, stop) => j.Run(stop)),
    ];

    private static readonly Dictionary<string, ScheduledJob> s_byName = Jobs.ToDictionary(j => j.Name);

    /// <summary>Binds the jobs to Quartz.NET, in memory: it only says when to look; what is due, and whose it is, stands in the database.</summary>
    public static void AddSchedule(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddQuartz(quartz =>
        {
            foreach (var job in Jobs)
            {
                quartz.ScheduleJob<Look>(
                    trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(job.OnEveryNode ? Interval(job) : job.When.Look).RepeatForever()),
                    detail => detail.WithIdentity(job.Name));
            }
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static TimeSpan Interval(ScheduledJob job) => job.When is JobTime.Every every ? every.Interval : job.When.Look;

    [DisallowConcurrentExecution]
    private sealed class Look(JobRunner runner, IServiceProvider services) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var job = s_byName[context.JobDetail.Key.Name];
            if (job.OnEveryNode) await job.Work(services, cancellationToken);
            else await runner.Run(job, cancellationToken);
        }
    }
}
