namespace FraudWatch.Core.Inspections;

/// <summary>Days that a clock does not count, with why: testing, appraisal, hearing, announcement, expert review.</summary>
/// <param name="From">First day left out.</param>
/// <param name="To">Last day left out.</param>
/// <param name="Reason">What ran meanwhile.</param>
public sealed record ExcludedPeriod(DateOnly From, DateOnly To, string Reason);
