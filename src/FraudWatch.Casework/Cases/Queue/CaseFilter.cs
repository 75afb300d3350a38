using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>Which cases are meant; what is null does not filter. One filter serves the list, its count, exports and changes of many.</summary>
public sealed record CaseFilter
{
    /// <summary>Any of these states.</summary>
    public IReadOnlyList<CaseState>? States { get; init; }

    /// <summary>Under review, or not.</summary>
    public bool? Open { get; init; }

    public long? OwnerId { get; init; }

    /// <summary>True: nobody owns it. False: somebody does.</summary>
    public bool? Unowned { get; init; }

    public SubjectKind? SubjectKind { get; init; }

    /// <summary>fixmedins_code, or the handle of a person.</summary>
    public string? Subject { get; init; }

    public string? FixmedinsCode { get; init; }

    public string? Scheme { get; init; }

    /// <summary>Holds a finding of this rule.</summary>
    public string? RuleId { get; init; }

    /// <summary>This division and those below it.</summary>
    public string? Region { get; init; }

    /// <summary>True: of no known division. False: of one.</summary>
    public bool? NoRegion { get; init; }

    /// <summary>Yuan, inclusive.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Yuan, exclusive.</summary>
    public decimal? AmountTo { get; init; }

    /// <summary>Inclusive.</summary>
    public int? PriorityFrom { get; init; }

    /// <summary>Chance, inclusive.</summary>
    public double? ProbabilityFrom { get; init; }

    /// <summary>Chance, exclusive.</summary>
    public double? ProbabilityTo { get; init; }

    /// <summary>The last day has passed.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Due on this day or before.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Who did the first review.</summary>
    public long? FirstReviewerId { get; init; }

    /// <summary>True: some money has come in. False: none has.</summary>
    public bool? Recovered { get; init; }

    /// <summary>True: only those put off. False: only those that are not.</summary>
    public bool? Snoozed { get; init; }

    /// <summary>A later load says otherwise.</summary>
    public bool? NewData { get; init; }

    /// <summary>Any of these verdicts.</summary>
    public IReadOnlyList<VerdictKind>? Verdicts { get; init; }

    public bool? Appealed { get; init; }

    public bool? Overturned { get; init; }

    /// <summary>Opened on this day of the office or later.</summary>
    public DateOnly? OpenedFrom { get; init; }

    /// <summary>Opened before this day.</summary>
    public DateOnly? OpenedTo { get; init; }

    /// <summary>Closed on this day or later.</summary>
    public DateOnly? ClosedFrom { get; init; }

    /// <summary>Closed before this day.</summary>
    public DateOnly? ClosedTo { get; init; }

    /// <summary>With a final verdict since this day or later.</summary>
    public DateOnly? DecidedFrom { get; init; }

    /// <summary>With a final verdict since before this day.</summary>
    public DateOnly? DecidedTo { get; init; }

    /// <summary>Beginning of a number, or part of the institution's name.</summary>
    public string? Text { get; init; }

    /// <summary>Only these.</summary>
    public IReadOnlyList<long>? Ids { get; init; }
}
