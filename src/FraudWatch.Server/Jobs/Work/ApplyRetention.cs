using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.Requests;
using FraudWatch.Server.Knowledge;
using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Lets go of what is kept for a time only. Claims and cases are never among it.</summary>
internal sealed class ApplyRetention(
    ForgetExpired forget, PruneAudit audit, TemporaryFiles files, RecordKnowledge imports, KnowledgeFiles publications, JobSettings settings) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "apply-retention", "清理到期的会话、记录、临时文件和已处理的知识文件", "Lets go of expired sessions, answers, runs, temporary files and publications that were read.", "0 0 3 * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        var kept = settings.Retention;
        var gone = await forget.RunAsync(context.Actor, TimeSpan.FromDays(kept.SessionDays), TimeSpan.FromDays(kept.JobRunDays), cancellation);
        var entries = await audit.RunAsync(context.Actor, cancellation);
        var deleted = files.Delete(TimeSpan.FromHours(kept.TemporaryHours), cancellation);
        var read = publications.DeleteAllBut(await imports.FilesNeededAsync(cancellation), TimeSpan.FromHours(kept.TemporaryHours), cancellation);
        return JobResult.Of(("sessions", gone.Sessions), ("answers", gone.Answers), ("job_runs", gone.JobRuns), ("audit_entries", entries), ("files", deleted), ("publications", read));
    }
}
