using FraudWatch.Pipeline;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Claims;
using FraudWatch.Server.National;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>All stages over what came in, then the queue and the judging of single patients. Each stage is built aside and swapped in.</summary>
internal sealed class NightlyRun(ClaimsStore claims, ClaimsGate gate, RefreshCases refresh, RulesInForce rules, PatientDesk patients, TimeProvider time) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "nightly-run", "计算全部阶段并更新线索队列", "Runs every stage over the claims and refreshes the queue.", "0 30 1 * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        PipelineReport report;
        using (await gate.EnterAsync("nightly run", cancellation))
        {
            claims.RefreshViews();
            report = await DetectionPipeline.RunAsync(claims, new PipelineOptions { Catalogue = rules.Catalogue, Clock = time }, StageProgress.To(context.Progress), cancellation);
        }
        context.Progress.Report(new JobProgress("queue", null));
        var opened = await refresh.RunAsync(context.Actor, cancellation);
        context.Progress.Report(new JobProgress("patients", null));
        _ = await patients.PrepareAsync(cancellation);
        return RefreshQueue.ResultOf(opened)
            .Warning(report.Rules?.Rules.Where(rule => rule.Failed).Select(rule => $"The rule {rule.RuleId} broke; its findings of before stand.") ?? [])
            .Warning(report.Model?.Warnings ?? []);
    }
}
