namespace FraudWatch.Core.Inspections;

/// <summary>The legal period of one step of the procedure, a row of <c>clocks.csv</c>.</summary>
public sealed record Clock
{
    /// <summary>Name of the step, such as <c>clue_check</c>.</summary>
    public required string Step { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Length in units; negative counts back from an event (a hearing); null where region or agreement sets it.</summary>
    public required int? Period { get; init; }

    public required PeriodUnit Unit { get; init; }

    public required DayKind DayKind { get; init; }

    /// <summary>What each extension adds, in the order in which they may be granted.</summary>
    public required IReadOnlyList<int> Extensions { get; init; }

    /// <summary>Whether a last day that is no working day moves to the next one: so for a party's rights, never to an authority's profit.</summary>
    public required bool MovesToWorkingDay { get; init; }

    /// <summary>Whether testing, appraisal, hearing, announcement and expert review do not count.</summary>
    public required bool CanExclude { get; init; }

    /// <summary>Law and article.</summary>
    public required string Source { get; init; }
}
