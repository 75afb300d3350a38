using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Jobs.Running;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>Puts together what is known of jobs: their description, their times, their runs, and what is at work now.</summary>
internal sealed class JobViews(CaseworkContext context, JobCatalogue catalogue, JobSchedules schedules, IJobScheduler scheduler, RunningJobs running)
{
    /// <summary>Every job, by name.</summary>
    public async Task<IReadOnlyList<JobView>> AllAsync(CancellationToken cancellation)
    {
        var plans = await context.Set<JobPlan>().ToDictionaryAsync(plan => plan.Job, cancellation);
        var (at, last, good) = (
            await LastRuns.RunningAsync(context, cancellation), await LastRuns.EndedAsync(context, cancellation), await LastRuns.SucceededAsync(context, cancellation));
        var views = new List<JobView>();
        foreach (var job in catalogue.All.Select(job => job.Description))
        {
            var next = scheduler.IsOn ? await scheduler.NextAsync(job.Name, cancellation) : null;
            views.Add(Of(job, plans.GetValueOrDefault(job.Name), next, at.GetValueOrDefault(job.Name), last.GetValueOrDefault(job.Name), good.GetValueOrDefault(job.Name)?.EndedAt));
        }
        return views;
    }

    /// <exception cref="RefusedException">There is no such job.</exception>
    public async Task<JobView> OneAsync(string name, CancellationToken cancellation)
    {
        var wanted = catalogue.Get(name).Description.Name;
        return (await AllAsync(cancellation)).Single(view => view.Name == wanted);
    }

    /// <summary>A run with its progress, where it is at work here.</summary>
    public JobRunView RunOf(JobRun run) => JobRunView.Of(run, run.State == JobRunState.Running ? running.ProgressOf(run.Id) : null);

    private JobView Of(JobDescription job, JobPlan? plan, DateTime? next, JobRun? atWork, JobRun? last, DateTime? succeeded)
    {
        var schedule = schedules.Of(job, plan);
        var words = CronWords.Of(schedule);
        return new JobView
        {
            Name = job.Name,
            Title = new JobText(job.Zh, job.En),
            State = StateOf(plan, atWork),
            Schedule = schedule,
            ScheduleWords = new JobText(words.Zh, words.En),
            UsualSchedule = schedules.Usual(job),
            TimeZone = schedules.Zone.Id,
            Paused = plan?.Paused ?? false,
            TakesPeriod = job.TakesPeriod,
            NextAt = next,
            Running = atWork is null ? null : RunOf(atWork),
            Last = last is null ? null : RunOf(last),
            LastSucceededAt = succeeded,
            Version = plan?.Version ?? 0,
        };
    }

    private JobState StateOf(JobPlan? plan, JobRun? atWork) => (scheduler.IsOn, atWork, plan?.Paused) switch
    {
        (false, _, _) => JobState.Disabled,
        (_, not null, _) => JobState.Running,
        (_, _, true) => JobState.Paused,
        _ => JobState.Idle,
    };
}
