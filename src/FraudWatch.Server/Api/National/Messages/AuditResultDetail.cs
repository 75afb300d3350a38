namespace FraudWatch.Server.Api.National;

/// <summary>One of the sent rows that a violation is about.</summary>
public sealed record AuditResultDetail
{
    public required string JrdId { get; init; }

    public required string PatnId { get; init; }

    public required string MdtrtId { get; init; }

    /// <summary>The order; empty where the violation is about the visit as a whole.</summary>
    public string? RxId { get; init; }

    /// <summary>1 violates, 2 is involved.</summary>
    public required string VolaItemType { get; init; }

    /// <summary>Yuan; stated where the violation has one row.</summary>
    public decimal? VolaAmt { get; init; }
}
