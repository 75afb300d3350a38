namespace FraudWatch.Benchmarks.Measuring;

/// <summary>Ours and the rival's run, one right after the other.</summary>
internal sealed record Pair(Measurement Ours, Measurement Rival)
{
    /// <summary>For a pair that was run the other way round.</summary>
    public static Pair RivalFirst(Measurement rival, Measurement ours) => new(ours, rival);
}
