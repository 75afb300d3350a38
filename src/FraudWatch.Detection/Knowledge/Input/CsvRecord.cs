namespace FraudWatch.Detection.Knowledge;

/// <summary>One record of a CSV that nobody proof-read.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Fields">Its fields; empty when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, string? Problem);
