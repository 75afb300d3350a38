using FraudWatch.Core.Findings;

namespace FraudWatch.Core.RuleChanges;

/// <summary>What a change request asks for.</summary>
/// <param name="Kind">A parameter's value or a status.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="EffectiveFrom">For a value the first service day that it judges, past days included; for a status the first day of a run.</param>
public sealed record RuleChangeContent(RuleChangeKind Kind, string RuleId, DateOnly EffectiveFrom)
{
    /// <summary>The division code that stands for the whole country.</summary>
    public const string Everywhere = "000000";

    /// <summary>The parameter; null for a status.</summary>
    public string? Parameter { get; init; }

    /// <summary>The value as written, in the parameter's unit; null for a status.</summary>
    public string? Value { get; init; }

    /// <summary>The division (admdvs) whose institutions it is for; a status holds everywhere.</summary>
    public string Region { get; init; } = Everywhere;

    /// <summary>The new status; null for a value.</summary>
    public RuleStatus? Status { get; init; }
}
