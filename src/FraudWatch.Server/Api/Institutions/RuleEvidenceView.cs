using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>What one rule says of an institution.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="TitleZh">Its title.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="Findings">Queued findings.</param>
/// <param name="Denominator">How many could have been findings.</param>
/// <param name="ExpectedOfPeers">Findings that the peers' rate would give it.</param>
/// <param name="Excess">Findings beyond chance and the rule's stated false positives.</param>
/// <param name="Weight">Chance that at least one of the excess is confirmed, 0 to 1.</param>
/// <param name="AmountAtRisk">Yuan.</param>
public sealed record RuleEvidenceView(
    string RuleId, string? TitleZh, string? TitleEn, long Findings, long Denominator, double? ExpectedOfPeers, double? Excess, double? Weight, decimal? AmountAtRisk)
{
    internal const string Sql = """
        SELECT rule_id, title_zh, title_en, CAST(findings AS BIGINT) AS findings, CAST(denominator AS BIGINT) AS denominator,
            CAST(expected_of_peers AS DOUBLE) AS expected_of_peers, CAST(excess AS DOUBLE) AS excess, CAST(weight AS DOUBLE) AS weight,
            CAST(amount_at_risk AS DECIMAL(18, 2)) AS amount_at_risk
        FROM risk.rule_evidence
        """;

    internal static RuleEvidenceView Of(ClaimsRow row) => new(
        row.Needed("rule_id"), row.Text("title_zh"), row.Text("title_en"), row.Whole("findings"), row.Whole("denominator"), row.Number("expected_of_peers"),
        row.Number("excess"), row.Number("weight"), row.Amount("amount_at_risk"));
}
