namespace FraudWatch.Server.Api.National;

/// <summary>A violation.</summary>
public sealed record AuditResult
{
    /// <summary>Its number; feedback (3103) names it.</summary>
    public required string JrId { get; init; }

    public required string RuleId { get; init; }

    public required string RuleName { get; init; }

    /// <summary>The sentence.</summary>
    public required string VolaCont { get; init; }

    public required string PatnId { get; init; }

    /// <summary>One of the visits that were sent.</summary>
    public required string MdtrtId { get; init; }

    public required IReadOnlyList<AuditResultDetail> JudgeResultDetailDtos { get; init; }

    /// <summary>Yuan at risk; empty where the rule states none.</summary>
    public decimal? VolaAmt { get; init; }

    /// <summary>1 when an amount is stated, 0 when not.</summary>
    public required string VolaAmtStas { get; init; }

    /// <summary>1 definite, 2 suspected, 3 a lead.</summary>
    public required string SevDeg { get; init; }

    /// <summary>The clauses broken, in force on the day of service.</summary>
    public string? VolaEvid { get; init; }

    /// <summary>The family of the rule. The national classes of conduct (vola_bhvr_type) are not published and are left out.</summary>
    public required string Family { get; init; }

    public string? TaskId { get; init; }

    /// <summary>The values that the rule was asked with.</summary>
    public required IReadOnlyDictionary<string, object> Parameters { get; init; }
}
