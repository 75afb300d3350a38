using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Casework.Cases;

/// <summary>What every command on cases works with: the store, the office's settings and its calendar.</summary>
public sealed record CaseDesk(CaseworkDatabase Database, CaseSettings Settings, IWorkingDays Calendar)
{
    /// <summary>How persons are named outside.</summary>
    public PersonHandles Persons { get; } = PersonHandles.Of(Database.Folder);

    /// <summary>The office's day now.</summary>
    public DateOnly Today => Settings.DayOf(Database.Time.GetUtcNow().UtcDateTime);

    /// <summary>The last day of a period that starts now; <paramref name="running"/> where none starts.</summary>
    internal DateOnly Due(string region, LadderClock clock, DateOnly running) => clock switch
    {
        LadderClock.None => ReviewCase.NoDue,
        LadderClock.Running => running,
        LadderClock.Extension => Add(running, region, clock),
        _ => Add(Today, region, clock),
    };

    private DateOnly Add(DateOnly from, string region, LadderClock clock) =>
        Calendar.AddWorkingDays(from, Settings.PeriodsOf(region).Of(clock) ?? 0);
}
