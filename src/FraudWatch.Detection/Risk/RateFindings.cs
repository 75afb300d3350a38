using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Risk;

/// <summary>
/// Tells each finding the chance that an inspection confirms it, so that a list in that order reads one column and joins
/// nothing: what the rule's findings at this institution weigh, where the rule judges the institution, or else the precision
/// of its severity.
/// </summary>
public static class RateFindings
{
    /// <summary>The chance, 0 to 1, over a finding and <see cref="Joins"/>.</summary>
    public const string Probability = "coalesce(CASE WHEN r.grain IS DISTINCT FROM 'person' THEN e.weight END, w.precision, 0)";

    /// <summary>What <see cref="Probability"/> reads besides the finding <c>f</c>; at most one row each.</summary>
    public const string Joins = """
        LEFT JOIN findings.rule AS r ON r.rule_id = f.rule_id
        LEFT JOIN risk.rule_evidence AS e ON e.rule_id = f.rule_id AND e.fixmedins_code = f.fixmedins_code
        LEFT JOIN claims.dict_severity_weight AS w ON w.severity = f.severity
        """;

    /// <summary>Needs <c>risk.rule_evidence</c>; rows whose chance is the same already are not written.</summary>
    internal static void Run(DuckDBConnection connection)
    {
        FindingTables.AddProbability(connection);
        connection.Run(
            $"""
            UPDATE findings.finding AS rated SET probability = alike.probability
            FROM (
              SELECT f.*, {Probability} AS probability
              FROM (SELECT DISTINCT rule_id, fixmedins_code, severity FROM findings.finding) AS f
              {Joins}
            ) AS alike
            WHERE alike.rule_id = rated.rule_id AND alike.fixmedins_code IS NOT DISTINCT FROM rated.fixmedins_code AND alike.severity = rated.severity
              AND alike.probability IS DISTINCT FROM rated.probability
            """);
    }
}
