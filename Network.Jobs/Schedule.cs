using Microsoft.Extensions.DependencyInjection;
using Network.Core.Time;
using Network.Jobs.Access;
using Network.Jobs.Mail;
using Network.Jobs.Materials;
using Network.Jobs.People;
using Network.Jobs.Practical;
using Network.Jobs.Search;
using Quartz;

namespace Network.Jobs;

/// <summary>When each job runs: the only place that knows the scheduler.</summary>
public static class Schedule
{
    /// <summary>Binds the jobs to Quartz.NET. In memory is enough: the jobs ask the database what is due, nothing is planned here.</summary>
    public static void AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<SendJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(2)).RepeatForever()));
            quartz.ScheduleJob<ForgetJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            quartz.ScheduleJob<ForgetNeedsJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
            quartz.ScheduleJob<ForgetFilesJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
            quartz.ScheduleJob<ExtractTextsJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(20)).RepeatForever()));
            quartz.ScheduleJob<ReconcileSearchJob>(t => t.WithCronSchedule("0 30 3 * * ?", c => c.InTimeZone(OsloTime.Zone)));
            quartz.ScheduleJob<QueueJob>(t => t.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    [DisallowConcurrentExecution]
    private sealed class SendJob(SendDueMail job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class QueueJob(QueueDueMail job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class ForgetNeedsJob(ForgetNeeds job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class ForgetFilesJob(ForgetFiles job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class ExtractTextsJob(ExtractTexts job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class ReconcileSearchJob(ReconcileSearch job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await job.Run(cancellationToken);
    }

    [DisallowConcurrentExecution]
    private sealed class ForgetJob(ForgetSignIns signIns, ForgetPeople people) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            await signIns.Run(cancellationToken);
            await people.Run(cancellationToken);
        }
    }
}
