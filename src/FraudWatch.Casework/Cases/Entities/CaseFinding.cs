using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A finding as it was on the day when it joined its case, and what was decided about it.</summary>
public sealed class CaseFinding
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    /// <summary>Its case, for filters; loaded only when asked for.</summary>
    public ReviewCase? Case { get; init; }

    public required string FindingId { get; set; }

    /// <summary>The act, across versions of the rule: see <see cref="FindingAct"/>.</summary>
    public required string ActKey { get; set; }

    public required string RuleId { get; set; }

    public required int RuleVersion { get; set; }

    public required Severity Severity { get; set; }

    public required string FixmedinsCode { get; set; }

    public string? PsnNo { get; set; }

    public string? MdtrtId { get; set; }

    public string? SetlId { get; set; }

    public string? BkkpSn { get; set; }

    public required DateOnly OccurredOn { get; set; }

    /// <summary>Yuan at risk; null for a lead.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Yuan of the fund.</summary>
    public decimal? Fund { get; set; }

    public required string SentenceZh { get; set; }

    public required string SentenceEn { get; set; }

    /// <summary>JSON object.</summary>
    public required string Evidence { get; set; }

    public string? Duty { get; set; }

    public string? Liability { get; set; }

    /// <summary>JSON object.</summary>
    public required string Parameters { get; set; }

    public required long Watermark { get; set; }

    public string? Definition { get; set; }

    public required double Probability { get; set; }

    /// <summary>What one verdict may settle together: see <see cref="AlikeLines"/>.</summary>
    public required string AlikeKey { get; set; }

    /// <summary>Physician in charge of the accused encounter.</summary>
    public string? Physician { get; set; }

    /// <summary>Keyed hash of the person's phone.</summary>
    public string? PhoneKey { get; set; }

    /// <summary>Bed of the accused stay within its department.</summary>
    public string? Bed { get; set; }

    public DateTime JoinedAt { get; set; }

    /// <summary>The finding that the same fee line is counted under (同一明细另涉); null when it counts itself, or has no money.</summary>
    public string? CountedUnder { get; set; }

    /// <summary>The latest load in whose findings it still was.</summary>
    public long SeenWatermark { get; set; }

    /// <summary>The first load after which no rule found it; null while one does.</summary>
    public long? GoneWatermark { get; set; }

    /// <summary>Hash of what the last load that said otherwise said; null while none has. The same said again is not new.</summary>
    public string? LaterSays { get; set; }

    public VerdictKind? Verdict { get; set; }

    /// <summary>Yuan that stand.</summary>
    public decimal? VerdictAmount { get; set; }

    public VerdictClause? Clause { get; set; }

    /// <summary>Code of the fixed reason.</summary>
    public string? Reason { get; set; }

    public string? ReasonText { get; set; }

    public long? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Whether it stood in the first review and fell after the institution had answered.</summary>
    public bool FellOnAppeal { get; set; }

    /// <summary>When its verdict went back as input; null when it has not, or was changed since.</summary>
    public DateTime? PassedOnAt { get; set; }
}

internal sealed class CaseFindingConfiguration : IEntityTypeConfiguration<CaseFinding>
{
    public void Configure(EntityTypeBuilder<CaseFinding> builder)
    {
        builder.HasIndex(one => one.FindingId).IsUnique();
        builder.HasIndex(one => one.ActKey);
        builder.HasIndex(one => new { one.CaseId, one.Id });
        builder.HasIndex(one => new { one.RuleId, one.Verdict });
        builder.HasOne(one => one.Case).WithMany().HasForeignKey(one => one.CaseId);
    }
}
