using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The tables of claims and features that a run of one rule reads.</summary>
public static class FixtureTables
{
    /// <summary>Its own and its shared results' tables, and those behind amounts, regions and rates; names with their schemas.</summary>
    public static IReadOnlySet<string> Of(Rule rule, RuleCatalogue catalogue)
    {
        var columns = rule.Columns.Select(name => new ResultColumn(name, Type: "")).ToList();
        return new HashSet<string>(
        [
            "claims.institution",
            .. rule.Reads,
            .. catalogue.SharedBy([rule]).SelectMany(shared => shared.Reads),
            .. StageSelection.TablesIn(Denominators.Select(rule.Denominator)),
            .. StageSelection.TablesIn(new FundSql(columns).Joins),
        ]);
    }
}
