using FraudWatch.Casework.Cases;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Final verdicts back into the claims store, where models learn from them.</summary>
internal sealed class PassVerdicts(PassOnVerdicts pass) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "pass-on-verdicts", "将终审结论作为数据写回", "Sends final verdicts back into the claims store.", "0 40 * * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation) =>
        JobResult.Of(("verdicts", await pass.RunAsync(context.Actor, cancellation)));
}
