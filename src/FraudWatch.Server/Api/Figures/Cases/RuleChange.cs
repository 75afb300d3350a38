namespace FraudWatch.Server.Api.Figures;

/// <summary>A rule is not what it was: a mark on a trend.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="On">Since this day.</param>
/// <param name="Kind">version: another SQL; first_seen: a rule that found nothing before; request: a change request took effect.</param>
/// <param name="Detail">The version, or what was changed.</param>
public sealed record RuleChange(string RuleId, DateOnly On, string Kind, string Detail);
