using FraudWatch.Server.Hosting;
using FraudWatch.Server.Operations.Backups;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>A backup while the service runs; by itself only where the settings name a folder for it.</summary>
internal sealed class Backup(MakeBackup make, ServerOptions options) : IServiceJob
{
    private const string Nightly = "0 30 0 * * ?";

    public JobDescription Description { get; } = new(
        "backup", "备份数据文件夹与业务库", "Backs up the data folder and the case store while they are in use.", options.Backup.Folder is null ? JobSchedules.Never : Nightly);

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        var begun = await make.BeginAsync(context.Actor, cancellation);
        var done = await make.RunAsync(context.Actor, begun, new Telling(context.Progress), cancellation);
        return JobResult.Of(("backup", done.Id), ("bytes", done.Bytes ?? 0), ("files", done.Files ?? 0), ("watermark", done.Watermark ?? 0));
    }

    private sealed class Telling(IProgress<JobProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new JobProgress("writing", value));
    }
}
