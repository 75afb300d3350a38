namespace FraudWatch.Benchmarks.National;

/// <summary>What an answer said.</summary>
/// <param name="IsDone">Whether the visit was judged.</param>
/// <param name="Violations">How many it names.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Fault">Why it was not judged; null when it was.</param>
internal sealed record HospitalAnswer(bool IsDone, int Violations, int Bytes, string? Fault);
