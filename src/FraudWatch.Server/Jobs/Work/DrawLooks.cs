using FraudWatch.Casework.Cases;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>The month's random second looks.</summary>
internal sealed class DrawLooks(DrawSecondLooks draw) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "draw-second-looks", "随机抽取本月复看的线索", "Draws this month's cases for a second look.", "0 0 5 1 * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation) =>
        JobResult.Of(("drawn", await draw.RunAsync(context.Actor, cancellation)));
}
