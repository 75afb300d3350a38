using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The tables of claims and features that a run of one rule reads.</summary>
public static class FixtureTables
{
    /// <summary>Its own and its shared results' tables, and those behind amounts, regions and rates; names with their schemas.</summary>
    public static IReadOnlySet<string> Of(Rule rule, RuleCatalogue catalogue) => new HashSet<string>(
    [
        "claims.institution",
        .. rule.Reads,
        .. catalogue.SharedBy([rule]).SelectMany(shared => shared.Reads),
        .. StageSelection.TablesIn(Denominators.Select(rule.Denominator)),
        .. new FundSql([rule]).Reads,
    ]);
}
