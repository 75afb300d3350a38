namespace FraudWatch.Core.Inspections;

/// <summary>What came of checking a published draw.</summary>
/// <param name="Format">What it claims to be; null when it is no draw at all.</param>
/// <param name="Commitment">The commitment that it states, to be compared with the one published before the draw.</param>
/// <param name="Problems">Sentences; none when the draw repeats exactly.</param>
public sealed record VerificationReport(string? Format, string? Commitment, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the draw repeats exactly.</summary>
    public bool IsSound => Problems.Count == 0;
}
