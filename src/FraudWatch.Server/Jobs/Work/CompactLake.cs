using FraudWatch.Server.Claims;
using FraudWatch.Store;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Small and mostly dead files of the lake are written together; no row changes.</summary>
internal sealed class CompactLake(ClaimsStore claims, ClaimsGate gate) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "compact-lake", "合并数据湖中的小文件", "Writes small files of the lake together.", "0 0 4 ? * SAT");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync("compaction", cancellation);
        var written = await claims.Lake.CompactAsync(cancellation);
        claims.RefreshViews();
        return JobResult.Of(("compactions", written.Count), ("files_replaced", written.Sum(entry => entry.Replaces.Count)));
    }
}
