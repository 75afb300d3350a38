using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>Gives compiled statements their values: a rule once for each set that holds in some region at some time.</summary>
internal sealed class PatientValues(RuleCatalogue catalogue, IReadOnlyCollection<string?> regions)
{
    public PatientPlan Bind(IReadOnlyList<Rule> rules, PatientQueries queries, FixedTables tables) => new(
        [
            .. from rule in rules
               from values in catalogue.Parameters.Sets(rule, regions)
               select (rule, values, Bind(queries.Rules[rule.Id], rule.Bound(values.Values), tables)),
        ],
        queries.Steps.ToDictionary(step => step.Key, step => Bind(step.Value.Query, step.Value.Values, tables), StringComparer.Ordinal));

    private static BoundQuery Bind(Query query, IReadOnlyDictionary<string, object> values, FixedTables tables) =>
        query.Bind(values.ToDictionary(pair => pair.Key, pair => TableReader.ToValue(pair.Value)), tables.Find);
}
