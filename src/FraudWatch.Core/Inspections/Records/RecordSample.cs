namespace FraudWatch.Core.Inspections;

/// <summary>The records to be reviewed.</summary>
/// <param name="Records">Month by month, in the order in which they were drawn, single-disease settlements first.</param>
/// <param name="Months">What each month's discharges were and how many of them were drawn.</param>
public sealed record RecordSample(IReadOnlyList<MedicalRecord> Records, IReadOnlyList<MonthSample> Months);
