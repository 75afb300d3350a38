using FraudWatch.Pipeline;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Tells the progress of stages as that of a job.</summary>
internal sealed class StageProgress(IProgress<JobProgress> job) : IProgress<PipelineProgress>
{
    public static StageProgress To(IProgress<JobProgress> job) => new(job);

    public void Report(PipelineProgress value) => job.Report(new JobProgress($"{value.Stage}: {value.Step}", value.Done));
}
