namespace FraudWatch.Core.Inspections;

/// <summary>The last day of a period.</summary>
/// <param name="Day">The last day on which the step is in time.</param>
/// <param name="IsProvisional">The calendar of a year that it passes is not published yet, so the day may move.</param>
public sealed record DueDate(DateOnly Day, bool IsProvisional);
