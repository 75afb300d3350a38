namespace FraudWatch.Server.Jobs;

/// <summary>What a run did.</summary>
/// <param name="Counts">Numbers by snake_case name.</param>
/// <param name="Warnings">What somebody should look at, in sentences without personal data.</param>
public sealed record JobResult(IReadOnlyDictionary<string, long> Counts, IReadOnlyList<string> Warnings)
{
    /// <summary>With these counts and no warning.</summary>
    public static JobResult Of(params (string Name, long Count)[] counts) => new(counts.ToDictionary(pair => pair.Name, pair => pair.Count), []);

    /// <summary>With these warnings besides.</summary>
    public JobResult Warning(params IEnumerable<string> warnings) => this with { Warnings = [.. Warnings, .. warnings] };
}
