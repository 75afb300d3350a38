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

namespace FraudWatch.Server.Api.Jobs;

/// <summary>What the service does by itself: when, and how it went.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("jobs");
        jobs.MapGet("", ListAsync).WithName("list_jobs").WithSummary("Jobs with their times and last runs.").Lists(JobList.Jobs).Requires(Permission.JobRead);
        jobs.MapExport("", "jobs", JobList.Jobs, Permission.JobRead, ExportAsync);
        jobs.MapGet("/{name}", ReadAsync).WithName("read_job").WithSummary("One job.").Requires(Permission.JobRead);
        jobs.MapPatch("/{name}", ChangeAsync).WithName("change_job").WithSummary("Pause a job, let it go on, or give it other times; members that are left out stay as they are.")
            .Example(new JobChange { Schedule = "0 30 2 * * ?" }).Requires(Permission.JobRun);
        jobs.MapJobRuns();
    }

    private static async Task<Ok<Page<JobView>>> ListAsync(HttpRequest request, JobViews views, CancellationToken cancellation) =>
        TypedResults.Ok(JobList.Jobs.Page(await views.AllAsync(cancellation), request, job => job));

    private static async Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, JobViews views, CancellationToken cancellation) =>
        await export.RunAsync("jobs", JobList.Jobs, request, actor, Permission.JobRead, await views.AllAsync(cancellation), JobRow.Of, cancellation);

    private static async Task<Tagged<JobView>> ReadAsync(string name, JobViews views, CancellationToken cancellation) =>
        Answer(await views.OneAsync(name, cancellation));

    private static async Task<Tagged<JobView>> ChangeAsync(
        string name, IfMatch version, JobChange wanted, Actor actor, JobCatalogue catalogue, ChangeJobPlan change, IJobScheduler scheduler, JobViews views, CancellationToken cancellation)
    {
        var job = catalogue.Get(name).Description;
        if (wanted.Schedule is { Length: > 0 } schedule && JobSchedules.Fault(schedule) is { } fault)
            throw RefusedException.Invalid("schedule", fault);
        var plan = await change.RunAsync(actor, job.Name, version.Version, wanted.Paused, wanted.Schedule, cancellation);
        await scheduler.ApplyAsync(job, plan, cancellation);
        return Answer(await views.OneAsync(name, cancellation));
    }

    private static Tagged<JobView> Answer(JobView job) => new(job, job.Version);
}
