using FraudWatch.Detection.Rules;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Claims;

/// <summary>Which columns the rules read, and which rules are switched off because a column never came.</summary>
internal sealed class RuleColumns(ClaimsStore claims, RulesInForce inForce)
{
    /// <summary>Rules that need one of these columns of a table, by id.</summary>
    public IReadOnlyList<string> Reading(string table, IReadOnlySet<string> columns) =>
        [.. inForce.Catalogue.Rules.Where(rule => rule.Needs.Any(need => need.Table == table && need.Columns.Any(columns.Contains))).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>Rules that cannot judge anything as the store is, with the columns that they lack as <c>table.column</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SwitchedOff()
    {
        using var connection = claims.Connect();
        var needs = RuleNeeds.Of(connection);
        return inForce.Catalogue.Rules.Select(rule => (rule.Id, Missing: needs.MissingFor(rule))).Where(rule => rule.Missing.Count > 0)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, rule => rule.Missing, StringComparer.Ordinal);
    }
}
