using System.Globalization;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>
/// Jobs on Quartz: their times, requests and what was at work survive the process in Quartz's own tables. Starts with the service; at its
/// end running jobs are asked to stop and waited for.
/// </summary>
internal sealed class QuartzJobs(ISchedulerFactory factory, JobCatalogue catalogue, JobSchedules schedules, CaseworkDatabase database, TakeUpRuns takeUp)
    : IJobScheduler, IHostedService, IAsyncDisposable
{
    private const string Group = "service";
    private const string Requests = "request";
    private IScheduler? started;

    public bool IsOn => true;

    private IScheduler Scheduler => started ?? throw RefusedException.Conflict("Jobs are not ready yet. Ask again in a moment.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var waiting = await takeUp.RunAsync(Actor.System("start"), cancellationToken);
        var scheduler = await factory.GetScheduler(cancellationToken);
        await using (var context = database.Open())
        {
            var plans = await context.Set<JobPlan>().ToDictionaryAsync(plan => plan.Job, cancellationToken);
            foreach (var job in catalogue.All.Select(job => job.Description))
            {
                await scheduler.AddJob(DetailOf(job), AddJobOptions.Replacing, cancellationToken);
                await ApplyAsync(scheduler, job, plans.GetValueOrDefault(job.Name), cancellationToken);
            }
        }
        await scheduler.Start(cancellationToken);
        started = scheduler;
        foreach (var run in waiting.Where(run => catalogue.Find(run.Job) is not null))
            await StartAsync(run, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref started, null) is { } scheduler)
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    public ValueTask DisposeAsync() => new(StopAsync(CancellationToken.None));

    public async Task<DateTime?> NextAsync(string job, CancellationToken cancellation) =>
        (await Scheduler.GetTrigger(TimesOf(job), cancellation))?.NextFireTimeUtc?.UtcDateTime;

    public Task ApplyAsync(JobDescription job, JobPlan plan, CancellationToken cancellation) => ApplyAsync(Scheduler, job, plan, cancellation);

    public async Task StartAsync(JobRun run, CancellationToken cancellation)
    {
        var trigger = TriggerBuilder.Create(Scheduler.TimeProvider).ForJob(run.Job, Group).WithIdentity(KeyOf(run)).StartNow()
            .UsingJobData(ScheduledJob.RunKey, run.Id.ToString(CultureInfo.InvariantCulture)).Build();
        await Scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellation);
    }

    public async Task WithdrawAsync(JobRun run, CancellationToken cancellation) => await Scheduler.UnscheduleJob(KeyOf(run), cancellation);

    /// <summary>Times that are unchanged are left alone: a run that was missed while the service was down is then made up for.</summary>
    private async Task ApplyAsync(IScheduler scheduler, JobDescription job, JobPlan? plan, CancellationToken cancellation)
    {
        var (key, wanted) = (TimesOf(job.Name), schedules.Of(job, plan));
        if (plan is { Paused: true } || wanted == JobSchedules.Never)
        {
            await scheduler.UnscheduleJob(key, cancellation);
            return;
        }
        if (await scheduler.GetTrigger(key, cancellation) is ICronTrigger known && known.CronExpressionString == wanted && known.TimeZone.Id == schedules.Zone.Id)
            return;
        var times = CronScheduleBuilder.Create(wanted).InTimeZone(schedules.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider).ForJob(job.Name, Group).WithIdentity(key).WithSchedule(times).Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation);
    }

    private static IJobDetail DetailOf(JobDescription job) =>
        JobBuilder.Create<ScheduledJob>().WithIdentity(job.Name, Group).WithDescription(job.En).StoreDurably().RequestRecovery().Build();

    private static TriggerKey TimesOf(string job) => new(job, "times");

    private static TriggerKey KeyOf(JobRun run) => new(run.Id.ToString(CultureInfo.InvariantCulture), Requests);
}
