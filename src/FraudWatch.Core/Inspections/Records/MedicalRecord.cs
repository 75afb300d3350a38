namespace FraudWatch.Core.Inspections;

/// <summary>A discharged record that a sample may choose.</summary>
/// <param name="Id">Names the record: the stay's id.</param>
/// <param name="Month">Month of discharge, such as 2026-03: the scheme samples month by month.</param>
/// <param name="IsSingleDisease">Settled as a single disease (单病种): all of these are reviewed.</param>
public sealed record MedicalRecord(string Id, string Month, bool IsSingleDisease);
