namespace FraudWatch.Core.Inspections;

/// <summary>What was drawn of one month's discharges.</summary>
/// <param name="Month">Month of discharge.</param>
/// <param name="SingleDisease">Records settled as a single disease; all are reviewed.</param>
/// <param name="Others">The other records of the month.</param>
/// <param name="Sampled">How many of the others are reviewed.</param>
public sealed record MonthSample(string Month, int SingleDisease, int Others, int Sampled);
