using FraudWatch.Pipeline.Drift;
using FraudWatch.Store;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Whether the claims of a period look like those before it, and whether the model in charge still fits.</summary>
internal sealed class CheckDrift(ClaimsStore claims) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "check-drift", "检查数据与模型漂移", "Compares the claims of a period with those before it, and the model with today's data.", "0 0 5 * * ?", TakesPeriod: true);

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        var period = context is { From: { } from, To: { } to } ? (from, to) : ((DateOnly, DateOnly)?)null;
        var report = await Task.Run(() => ClaimsDrift.Check(claims, period, cancellation), cancellation);
        return JobResult.Of(("settlements", report.Settlements), ("settlements_before", report.SettlementsBefore), ("signs", report.Signs.Count)).Warning(report.Signs);
    }
}
