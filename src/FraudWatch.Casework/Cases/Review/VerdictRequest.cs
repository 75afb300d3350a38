using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>A verdict about findings of a case: those named, all alike to one, or all.</summary>
public sealed record VerdictRequest
{
    /// <summary>These findings; null for those of <see cref="AlikeTo"/>, or all when that is null too.</summary>
    public IReadOnlyList<string>? FindingIds { get; init; }

    /// <summary>A finding; all of the case that are alike to it are meant.</summary>
    public string? AlikeTo { get; init; }

    public required VerdictKind Verdict { get; init; }

    /// <summary>
    /// Yuan that stand, of one finding; 0 may be given for several. Without it the whole amount at risk stands when confirmed. For
    /// several that are partly confirmed give <see cref="Share"/>.
    /// </summary>
    public decimal? Amount { get; init; }

    /// <summary>Share of each amount at risk that stands, above 0 and below 1.</summary>
    public decimal? Share { get; init; }

    public VerdictClause? Clause { get; init; }

    /// <summary>Code of a reason from the fixed list.</summary>
    public required string Reason { get; init; }

    public string? ReasonText { get; init; }
}
