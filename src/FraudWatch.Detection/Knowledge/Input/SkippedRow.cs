namespace FraudWatch.Detection.Knowledge;

/// <summary>A row that was left out.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Reason">Why, as a sentence for the person who sent the file.</param>
public sealed record SkippedRow(int Line, string Reason);
