using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// A case of the agency's review, called a clue (线索) until the administration files it. Its state moves by
/// <see cref="ReviewLadder"/> only; its evidence is that of the day on which it was opened.
/// </summary>
public sealed class ReviewCase : IVersioned
{
    /// <summary>The due day of a case that has none, so that it sorts last.</summary>
    public static readonly DateOnly NoDue = DateOnly.MaxValue;

    public long Id { get; set; }

    public int Version { get; set; }

    /// <summary>The number that people say, such as XS-2026-000123.</summary>
    public required string Number { get; set; }

    public required SubjectKind SubjectKind { get; set; }

    /// <summary>fixmedins_code or psn_no.</summary>
    public required string SubjectCode { get; set; }

    /// <summary>Family of the rules.</summary>
    public required string Scheme { get; set; }

    /// <summary>The subject's key while the case is open, otherwise null: the database itself lets no second one in.</summary>
    public string? OpenKey { get; set; }

    /// <summary>The institution, or for a person the one with most money at risk.</summary>
    public required string FixmedinsCode { get; set; }

    public string InstitutionName { get; set; } = "";

    /// <summary>Division of the institution; empty when unknown.</summary>
    public required string Region { get; set; }

    public CaseState State { get; set; } = CaseState.Detected;

    public bool IsOpen { get; set; } = true;

    /// <summary>0 to 1000; never falls by itself.</summary>
    public int Priority { get; set; }

    /// <summary>Chance, 0 to 1, that an inspection confirms it.</summary>
    public double Probability { get; set; }

    /// <summary>Yuan at risk, each fee line once.</summary>
    public decimal Amount { get; set; }

    /// <summary>Yuan of the fund at risk.</summary>
    public decimal Fund { get; set; }

    public int Findings { get; set; }

    /// <summary>Ids of its rules in order, separated by commas.</summary>
    public string Rules { get; set; } = "";

    public DateTime OpenedAt { get; set; }

    /// <summary>When anything of it last changed; every change sets it, and so counts a version.</summary>
    public DateTime ChangedAt { get; set; }

    public DateOnly DueOn { get; set; } = NoDue;

    /// <summary>Whether the check was extended; it can be once.</summary>
    public bool Extended { get; set; }

    public long? OwnerId { get; set; }

    public long? LockedById { get; set; }

    /// <summary>When the lock ends by itself.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>It comes back to the queue on this day; null when it is not put off.</summary>
    public DateOnly? SnoozedUntil { get; set; }

    /// <summary>Number of batches in the lake when its evidence was frozen.</summary>
    public long Watermark { get; set; }

    /// <summary>The load that says something else than the frozen evidence, or more; null when none does.</summary>
    public long? NewDataWatermark { get; set; }

    /// <summary>The last such load that somebody has taken note of; null when nobody has of any.</summary>
    public long? NotedWatermark { get; set; }

    public ChosenBy ChosenBy { get; set; }

    public long? FirstReviewerId { get; set; }

    public long? SecondReviewerId { get; set; }

    public long? CloserId { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>When its verdict became final: it went to recovery, to the administration, or was closed. Null while it is under review.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Whole days from the opening until <see cref="DecidedAt"/>.</summary>
    public int? DaysToDecide { get; set; }

    /// <summary>The verdict over all findings; null while one is undecided.</summary>
    public VerdictKind? Verdict { get; set; }

    /// <summary>Yuan that stand, each fee line once.</summary>
    public decimal AmountConfirmed { get; set; }

    /// <summary>Yuan that have come in.</summary>
    public decimal AmountRecovered { get; set; }

    /// <summary>Whether the institution answered.</summary>
    public bool Appealed { get; set; }

    /// <summary>Whether it was closed as unfounded after the institution had answered.</summary>
    public bool Overturned { get; set; }

    /// <summary>The case that it was joined to.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Its rules, for filters; loaded only when asked for.</summary>
    public List<CaseRule> RuleCounts { get; init; } = [];

    /// <summary>Its subject.</summary>
    public CaseSubject Subject => new(SubjectKind, SubjectCode, Scheme);
}

/// <summary>The indexes serve the queue's sorts: each begins with what every view filters by and ends with the tie-breaker.</summary>
internal sealed class ReviewCaseConfiguration : IEntityTypeConfiguration<ReviewCase>
{
    public void Configure(EntityTypeBuilder<ReviewCase> builder)
    {
        builder.Ignore(one => one.Subject);
        builder.HasIndex(one => one.Number).IsUnique();
        builder.HasIndex(one => one.OpenKey).IsUnique();
        builder.HasIndex(one => new { one.IsOpen, one.Priority, one.Id }).IsDescending(false, true, false);
        builder.HasIndex(one => new { one.IsOpen, one.Amount, one.Id }).IsDescending(false, true, false);
        builder.HasIndex(one => new { one.IsOpen, one.DueOn, one.Id });
        builder.HasIndex(one => new { one.IsOpen, one.OpenedAt, one.Id });
        builder.HasIndex(one => new { one.Priority, one.Id }).IsDescending(true, false);
        builder.HasIndex(one => new { one.Amount, one.Id }).IsDescending(true, false);
        builder.HasIndex(one => new { one.DueOn, one.Id });
        builder.HasIndex(one => new { one.Scheme, one.Priority, one.Id }).IsDescending(false, true, false);
        builder.HasIndex(one => new { one.OwnerId, one.IsOpen, one.Priority, one.Id }).IsDescending(false, false, true, false);
        builder.HasIndex(one => new { one.State, one.DueOn });
        builder.HasIndex(one => new { one.SubjectKind, one.SubjectCode });
        builder.HasIndex(one => new { one.FixmedinsCode, one.Scheme });
        builder.HasIndex(one => one.ClosedAt);
        builder.HasIndex(one => one.DecidedAt);
        builder.HasIndex(one => one.OpenedAt);
    }
}
