namespace FraudWatch.Core.Inspections;

/// <summary>What a period is measured in.</summary>
public enum PeriodUnit
{
    Hour,
    Day,
    Month,
    Year,
}
