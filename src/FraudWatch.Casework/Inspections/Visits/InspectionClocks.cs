using FraudWatch.Core.Inspections;

namespace FraudWatch.Casework.Inspections;

/// <summary>The legal periods that run for an inspection.</summary>
public static class InspectionClocks
{
    /// <summary>Step and last day; empty but for a flying inspection's transfer.</summary>
    public static IReadOnlyDictionary<string, DueDate> Of(Inspection inspection, IWorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        var due = new Dictionary<string, DueDate>(StringComparer.Ordinal);
        foreach (var step in inspection.Kind.Clocks())
        {
            var start = step == "flying_transfer_report" ? inspection.CompletedOn : inspection.ReceivedOn;
            if (start is { } day)
                due[step] = Deadline.Due(ClockTable.Shipped.Find(step), day, calendar);
        }

        return due;
    }
}
