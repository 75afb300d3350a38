using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Core.Cases;

/// <summary>
/// Working days of each clock. The check and its extension are those of Order 4 Article 14. No law read sets the others: the
/// service agreement or the region's audit rules do, so these are only where a region starts.
/// </summary>
public sealed record LadderPeriods
{
    /// <summary>Working days to check a clue.</summary>
    [Range(1, 1_000)]
    public int Check { get; init; } = 15;

    /// <summary>Working days more, once.</summary>
    [Range(1, 1_000)]
    public int Extension { get; init; } = 15;

    /// <summary>Working days for the institution to answer.</summary>
    [Range(1, 1_000)]
    public int Appeal { get; init; } = 10;

    [Range(1, 1_000)]
    public int SecondReview { get; init; } = 10;

    [Range(1, 1_000)]
    public int Panel { get; init; } = 15;

    [Range(1, 1_000)]
    public int FinalReview { get; init; } = 10;

    [Range(1, 1_000)]
    public int Recovery { get; init; } = 30;

    [Range(1, 1_000)]
    public int Transfer { get; init; } = 15;

    /// <summary>Length of one clock in working days; null where none starts.</summary>
    public int? Of(LadderClock clock) => clock switch
    {
        LadderClock.None or LadderClock.Running => null,
        LadderClock.Check => Check,
        LadderClock.Extension => Extension,
        LadderClock.Appeal => Appeal,
        LadderClock.SecondReview => SecondReview,
        LadderClock.Panel => Panel,
        LadderClock.FinalReview => FinalReview,
        LadderClock.Recovery => Recovery,
        LadderClock.Transfer => Transfer,
        _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, "Not a clock."),
    };
}
