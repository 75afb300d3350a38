namespace FraudWatch.Core.Inspections;

/// <summary>A statutory holiday of 全国年节及纪念日放假办法, for the years in which that version was in force.</summary>
/// <param name="Name">Such as 春节.</param>
/// <param name="Reckoning">solar, lunar or qingming.</param>
/// <param name="Month">Month of the anchor day in that reckoning.</param>
/// <param name="Day">Day of the anchor in its month.</param>
/// <param name="Offset">Days from the anchor to the first day off: -1 begins on 除夕.</param>
/// <param name="Days">Days off.</param>
/// <param name="FromYear">First year.</param>
/// <param name="ToYear">Last year; null while in force.</param>
/// <param name="Source">The State Council's order.</param>
public sealed record HolidayRule(
    string Name, string Reckoning, int Month, int Day, int Offset, int Days, int FromYear, int? ToYear, string Source);
