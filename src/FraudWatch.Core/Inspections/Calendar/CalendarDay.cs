namespace FraudWatch.Core.Inspections;

/// <summary>One day that a notice names: a weekday off, or a weekend day worked in its place.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorkingDay">Whether offices work.</param>
/// <param name="Notice">Number of the notice, such as 国办发明电〔2025〕7号.</param>
public sealed record CalendarDay(DateOnly Day, bool IsWorkingDay, string Notice);
