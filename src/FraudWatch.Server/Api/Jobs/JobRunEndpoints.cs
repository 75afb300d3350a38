using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Jobs.Running;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Jobs;

/// <summary>Runs of one job: asked for, looked at, waited for, stopped.</summary>
internal static class JobRunEndpoints
{
    private const int LongestWait = 60;
    private const int LongestPeriod = 366 * 5;

    public static void MapJobRuns(this IEndpointRouteBuilder jobs)
    {
        jobs.MapGet("/{name}/runs", ListAsync).WithName("list_job_runs").WithSummary("Runs of a job, newest first.").Lists(JobList.Runs).Requires(Permission.JobRead);
        jobs.MapExport("/{name}/runs", "job_runs", JobList.Runs, Permission.JobRead, ExportAsync);
        jobs.MapPost("/{name}/runs", RequestAsync).WithName("run_job").WithSummary("Run a job now, for its usual period or for the days that are named.")
            .Example(new RunRequest { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 1, 31) }).Idempotent().Requires(Permission.JobRun);
        jobs.MapGetLate("/{name}/runs/{id:long}", ReadAsync).WithName("read_job_run")
            .Explains("wait", "Seconds to wait for its end, at most 60; none unless told.")
            .WithSummary($"One run with its progress; ?wait=SECONDS, at most {LongestWait}, answers when it has ended or the time is over.").Requires(Permission.JobRead);
        jobs.MapPost("/{name}/runs/{id:long}/cancel", CancelAsync).WithName("cancel_job_run").WithSummary("Stop a run that waits or is at work.").Requires(Permission.JobRun);
    }

    private static async Task<Ok<Page<JobRunView>>> ListAsync(
        string name, HttpRequest request, CaseworkContext context, JobCatalogue catalogue, JobViews views, CancellationToken cancellation)
    {
        var job = catalogue.Get(name).Description.Name;
        return TypedResults.Ok(await JobList.Runs.PageAsync(context.Set<JobRun>().Where(run => run.Job == job), request, views.RunOf, cancellation));
    }

    private static Task<IResult> ExportAsync(
        string name, HttpRequest request, Actor actor, ShapeExport export, JobCatalogue catalogue, JobViews views, CancellationToken cancellation)
    {
        var job = catalogue.Get(name).Description.Name;
        return export.RunAsync("job-runs", JobList.Runs, request, actor, Permission.JobRead, context => context.Set<JobRun>().Where(run => run.Job == job), views.RunOf, cancellation);
    }

    private static async Task<Accepted<JobRunView>> RequestAsync(
        string name, RunRequest request, Actor actor, JobCatalogue catalogue, IJobScheduler scheduler, RequestRun command, JobViews views, CancellationToken cancellation)
    {
        var job = catalogue.Get(name).Description;
        Check(job, request);
        if (!scheduler.IsOn)
            throw RefusedException.Conflict("Jobs are switched off here by the setting Jobs:Enabled.");
        var run = await command.RunAsync(actor, job.Name, request.From, request.To, cancellation);
        await scheduler.StartAsync(run, cancellation);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Name}/runs/{run.Id}", views.RunOf(run));
    }

    private static void Check(JobDescription job, RunRequest request)
    {
        if (request is { From: null, To: null })
            return;
        if (!job.TakesPeriod)
            throw RefusedException.Invalid("from", $"{job.Name} takes no period. Leave from and to out.");
        if (request is not { From: { } from, To: { } to } || to < from || to.DayNumber - from.DayNumber > LongestPeriod)
            throw RefusedException.Invalid("to", $"Give both days, the first before the last, at most {LongestPeriod} days apart.");
    }

    private static async Task<Ok<JobRunView>> ReadAsync(
        string name, long id, int? wait, CaseworkDatabase database, RunningJobs running, JobViews views, CancellationToken cancellation)
    {
        if (wait is < 0 or > LongestWait)
            throw RequestRefusedException.BadQuery("wait", $"wait is a number of seconds from 0 to {LongestWait}.");
        var run = await RunAsync(database, name, id, cancellation);
        if (wait is > 0 && run.EndedAt is null)
            run = await EndedAsync(run, TimeSpan.FromSeconds(wait.Value), database, running, cancellation);
        return TypedResults.Ok(views.RunOf(run));
    }

    private static async Task<JobRun> EndedAsync(JobRun run, TimeSpan time, CaseworkDatabase database, RunningJobs running, CancellationToken cancellation)
    {
        // Who waits is written down before the run is looked at again, so that an end in between is not missed.
        var end = running.EndOf(run.Id);
        run = await RunAsync(database, run.Job, run.Id, cancellation);
        if (run.EndedAt is null && await EndsWithinAsync(end, time, cancellation))
            run = await RunAsync(database, run.Job, run.Id, cancellation);
        if (run.EndedAt is not null)
            running.End(run.Id);
        return run;
    }

    private static async Task<bool> EndsWithinAsync(Task end, TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            await end.WaitAsync(time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<JobRun> RunAsync(CaseworkDatabase database, string name, long id, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<JobRun>().SingleOrDefaultAsync(run => run.Id == id && run.Job == name, cancellation)
            ?? throw RefusedException.NotFound("There is no such run of this job.");
    }

    private static async Task<Ok<JobRunView>> CancelAsync(
        string name, long id, Actor actor, CancelRun command, IJobScheduler scheduler, RunningJobs running, JobViews views, CancellationToken cancellation)
    {
        var run = await command.RunAsync(actor, name, id, cancellation);
        if (run.State == JobRunState.Cancelled)
        {
            await scheduler.WithdrawAsync(run, cancellation);
            running.End(id);
        }
        else
            running.Cancel(id);
        return TypedResults.Ok(views.RunOf(run));
    }
}
