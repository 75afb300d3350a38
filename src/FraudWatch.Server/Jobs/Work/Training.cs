using FraudWatch.Casework.Storage;
using FraudWatch.Server.Models;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Learns from the verdicts; a better model than the one in charge waits for a person to promote it.</summary>
internal sealed class Training(TrainModelFromVerdicts train) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "train-model", "根据核查结论重新训练模型", "Learns from the verdicts.", "0 0 3 ? * SUN");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        try
        {
            var outcome = await train.RunAsync(context.Actor, new TrainingRequest(), new TrainingProgress(context.Progress), cancellation);
            return JobResult.Of(("institutions", outcome.Institutions), ("in_charge", outcome.IsChampion ? 1 : 0));
        }
        catch (Exception e) when (e is InvalidDataException or RefusedException)
        {
            // Too few verdicts are no failure of the job: there is nothing to learn yet.
            return JobResult.Of(("institutions", 0)).Warning(e.Message);
        }
    }

    private sealed class TrainingProgress(IProgress<JobProgress> job) : IProgress<double>
    {
        public void Report(double value) => job.Report(new JobProgress("training", value));
    }
}
