using System.Globalization;

namespace FraudWatch.Detection.Rules;

/// <summary>Parameter values by region and date; where it says nothing, the rule's own defaults hold.</summary>
public sealed class ParameterBook(IReadOnlyList<ParameterOverride> overrides)
{
    public IReadOnlyList<ParameterOverride> Overrides { get; } = overrides;

    /// <summary>The values in force for claims of a region on a service day.</summary>
    public IReadOnlyDictionary<string, object> Values(Rule rule, string? region, DateOnly day) =>
        InForce(rule, region, day).ToDictionary(one => one.Parameter.Name, one => one.Value);

    /// <summary>As <see cref="Values"/>, with where each value comes from.</summary>
    public IReadOnlyList<ParameterInForce> InForce(Rule rule, string? region, DateOnly day)
    {
        var lineage = Regions.Lineage(region);
        return [.. rule.Parameters.Select(parameter => InForce(rule, parameter, lineage, day))];
    }

    /// <summary>
    /// This book with later entries: each holds from its day until the next of its region and parameter begins, and takes the place of
    /// one that begins on the same day.
    /// </summary>
    public ParameterBook With(IEnumerable<ParameterOverride> later) => new(
    [
        .. Overrides.Concat(later).GroupBy(change => (change.Region, change.RuleId, change.Name)).SelectMany(InTurn),
    ]);

    /// <summary>This book where a rule's parameters have one value each in a region, at all times; divisions below keep their own.</summary>
    internal ParameterBook WithAlways(string region, string ruleId, IReadOnlyDictionary<string, object> values) => new(
    [
        .. Overrides.Where(change => change.Region != region || change.RuleId != ruleId || !values.ContainsKey(change.Name)),
        .. values.Select(pair => new ParameterOverride(region, ruleId, pair.Key, pair.Value, DateOnly.MinValue, null, "tried")),
    ]);

    /// <summary>
    /// The distinct sets of values with which a rule must run for these regions. When all regions and times share one set
    /// there is one, without periods.
    /// </summary>
    public IReadOnlyList<ParameterSet> Sets(Rule rule, IReadOnlyCollection<string?> regions)
    {
        var changes = Overrides.Where(change => change.RuleId == rule.Id).ToList();
        if (changes.Count == 0)
            return [new ParameterSet(Values(rule, null, DateOnly.MinValue), [])];
        var held = from region in regions
                   from period in Periods(region, changes)
                   select (period, Values: Values(rule, region, period.From));
        var sets = held.GroupBy(pair => Key(pair.Values))
            .Select(same => new ParameterSet(same.First().Values, [.. same.Select(pair => pair.period)]))
            .ToList();
        return sets.Count == 1 ? [sets[0] with { Periods = [] }] : sets;
    }

    private ParameterInForce InForce(Rule rule, RuleParameter parameter, IReadOnlyList<string> lineage, DateOnly day)
    {
        var changes = Overrides.Where(change => change.RuleId == rule.Id && change.Name == parameter.Name && change.HoldsOn(day));
        var source = lineage.SelectMany(region => changes.Where(change => change.Region == region)).FirstOrDefault();
        return new ParameterInForce(parameter, source?.Value ?? parameter.Default, source);
    }

    private static IEnumerable<ParameterOverride> InTurn(IEnumerable<ParameterOverride> entries)
    {
        var inOrder = entries.GroupBy(entry => entry.From).Select(same => same.Last()).OrderBy(entry => entry.From).ToList();
        return inOrder.Select((entry, i) => i + 1 < inOrder.Count && (entry.To is null || entry.To > inOrder[i + 1].From)
            ? entry with { To = inOrder[i + 1].From }
            : entry);
    }

    private static IEnumerable<ParameterPeriod> Periods(string? region, IReadOnlyList<ParameterOverride> changes)
    {
        var lineage = Regions.Lineage(region);
        var mine = changes.Where(change => lineage.Contains(change.Region)).ToList();
        var starts = mine.Select(change => change.From).Concat(mine.Select(change => change.To).OfType<DateOnly>())
            .Append(DateOnly.MinValue).Distinct().Order().ToList();
        return starts.Select((from, i) => new ParameterPeriod(region, from, i + 1 < starts.Count ? starts[i + 1] : null));
    }

    private static string Key(IReadOnlyDictionary<string, object> values) =>
        string.Join('\u001f', values.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + Convert.ToString(pair.Value, CultureInfo.InvariantCulture)));
}
