namespace FraudWatch.Core.Inspections;

/// <summary>Which days are working days (工作日): weekdays, but for what the State Council's yearly notice says.</summary>
public interface IWorkingDays
{
    /// <summary>Whether offices work on that day.</summary>
    bool IsWorkingDay(DateOnly day);

    /// <summary>Whether the notice of that day's year is known. Without it the answer rests on the statutory holidays alone and may change.</summary>
    bool IsPublished(DateOnly day);
}
