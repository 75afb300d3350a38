using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A case (线索) as the API shows it, in the queue and alone.</summary>
public sealed record CaseView
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    /// <summary>fixmedins_code, or the handle of a person.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>The institution's name, or the person's number with all but its end hidden.</summary>
    public required string SubjectLabel { get; init; }

    public required string Scheme { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string InstitutionName { get; init; }

    public required string Region { get; init; }

    public required CaseState State { get; init; }

    public required bool Open { get; init; }

    /// <summary>0 to 1000.</summary>
    public required int Priority { get; init; }

    public required double Probability { get; init; }

    /// <summary>Yuan at risk, each fee line once.</summary>
    public required decimal Amount { get; init; }

    public required decimal Fund { get; init; }

    public required int Findings { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required DateTime OpenedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public required bool Overdue { get; init; }

    public CasePerson? Owner { get; init; }

    public CasePerson? LockedBy { get; init; }

    public DateTime? LockedUntil { get; init; }

    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>Number of batches when the evidence was frozen.</summary>
    public required long Watermark { get; init; }

    /// <summary>The later load that says otherwise; null when none does.</summary>
    public long? NewDataWatermark { get; init; }

    /// <summary>The last such load that somebody has taken note of.</summary>
    public long? NotedWatermark { get; init; }

    public required ChosenBy ChosenBy { get; init; }

    public CasePerson? FirstReviewer { get; init; }

    public CasePerson? SecondReviewer { get; init; }

    public VerdictKind? Verdict { get; init; }

    /// <summary>Yuan that stand.</summary>
    public required decimal AmountConfirmed { get; init; }

    public required decimal AmountRecovered { get; init; }

    public required bool Appealed { get; init; }

    public required bool Overturned { get; init; }

    public DateTime? ClosedAt { get; init; }

    public long? MergedIntoId { get; init; }

    /// <summary>Steps of the review ladder that this person may take now.</summary>
    public required IReadOnlyList<CaseAction> Actions { get; init; }

    public required int Version { get; init; }
}
