using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Requests;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Api.Jobs;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs.Running;
using FraudWatch.Server.Jobs.Work;
using FraudWatch.Server.Operations;
using Quartz;

namespace FraudWatch.Server.Jobs;

/// <summary>The jobs, and what lets them run.</summary>
internal static class JobParts
{
    public static IServiceCollection AddJobs(this IServiceCollection services, ServerOptions options, CaseworkDatabase casework)
    {
        services.AddSingleton(options.Jobs).AddSingleton<JobSchedules>().AddSingleton<JobCatalogue>().AddWork()
            .AddSingleton<RequestRun>().AddSingleton<BeginRun>().AddSingleton<EndRun>().AddSingleton<CancelRun>().AddSingleton<ChangeJobPlan>().AddSingleton<TakeUpRuns>()
            .AddScoped<JobViews>().AddSingleton<RunningJobs>().AddSingleton<JobMeter>().AddSingleton<RunJob>()
            .AddSingleton<IHealthNote, JobHealth>().AddSingleton<IHealthNote, CalendarHealth>();
        return options.Jobs.Enabled
            ? services.AddQuartz(quartz => QuartzStore.Configure(quartz, casework, options.Database))
                .AddSingleton<QuartzJobs>().AddSingleton<IJobScheduler>(provider => provider.GetRequiredService<QuartzJobs>())
                .AddHostedService(provider => provider.GetRequiredService<QuartzJobs>())
            : services.AddSingleton<IJobScheduler, NoJobs>();
    }

    private static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<RemindOfDueDays>().AddSingleton<ForgetExpired>().AddSingleton<PruneAudit>().AddSingleton<TemporaryFiles>()
        .AddSingleton<IServiceJob, DropFolder>()
        .AddSingleton<IServiceJob, NightlyRun>()
        .AddSingleton<IServiceJob, RefreshQueue>()
        .AddSingleton<IServiceJob, DrawLooks>()
        .AddSingleton<IServiceJob, CheckDeadlines>()
        .AddSingleton<IServiceJob, PassVerdicts>()
        .AddSingleton<IServiceJob, Training>()
        .AddSingleton<IServiceJob, CheckDrift>()
        .AddSingleton<IServiceJob, RollCalendar>()
        .AddSingleton<IServiceJob, CompactLake>()
        .AddSingleton<IServiceJob, ApplyRetention>()
        .AddSingleton<LapseApprovals>().AddSingleton<IServiceJob, EndApprovals>()
        .AddSingleton<IServiceJob, Backup>();
}
