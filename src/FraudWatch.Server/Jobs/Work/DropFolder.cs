using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Files that other systems put into the drop folder, and uploads that nobody finishes.</summary>
internal sealed class DropFolder(LoadDropFolder load, LoadQueue uploads) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "load-drop-folder", "载入投放文件夹中的数据文件", "Loads the finished files of the drop folder.", "0 0/5 * * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        // Names of files come from outside and may hold those of people: they stay out of progress and result.
        var report = await load.RunAsync(context.Actor, progress: null, cancellation);
        await uploads.DropAbandonedAsync(cancellation);
        var result = JobResult.Of(("loaded", report.Loaded), ("failed", report.Failed), ("unfinished", report.Unfinished));
        return report.Failed == 0 ? result : result.Warning($"{report.Failed} files could not be loaded; each lies in failed/ with its reason.");
    }
}
