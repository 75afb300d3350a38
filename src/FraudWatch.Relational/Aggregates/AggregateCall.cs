namespace FraudWatch.Relational;

/// <summary>An aggregate with its arguments, as it stands in a query.</summary>
internal sealed class AggregateCall(
    string name, Func<Frame, Value>[] arguments, bool isDistinct, Func<Frame, Value>? filter, IReadOnlyList<SortKey> order, Uses uses)
{
    private bool isNeeded;

    public Uses Uses { get; } = uses;

    /// <summary>Somebody reads its result.</summary>
    public void Need()
    {
        isNeeded = true;
        Uses.Need();
    }

    public Value Compute(List<Frame> group)
    {
        if (!isNeeded)
            return Value.Null;
        var counted = filter is null ? group : group.FindAll(frame => filter(frame).IsTrue);
        if (name == "count_star")
            return Value.Of(counted.Count);
        if (name == "quantile_cont")
            return AggregateFunctions.Quantile(Values(counted, order[0].Of), counted.Count == 0 ? Value.Null : arguments[0](counted[0]));
        counted = SortKey.Sort(order, counted);
        var separator = name == "string_agg" && arguments.Length > 1 && counted.Count > 0 ? arguments[1](counted[0]) : Value.Of(",");
        return AggregateFunctions.Compute(name, Values(counted, arguments[0]), separator);
    }

    private List<Value> Values(List<Frame> frames, Func<Frame, Value> of)
    {
        var values = new List<Value>(frames.Count);
        HashSet<Value>? seen = isDistinct ? new HashSet<Value>(ValueComparer.Instance) : null;
        foreach (var frame in frames)
        {
            var value = of(frame);
            if (!value.IsNull && (seen is null || seen.Add(value)))
                values.Add(value);
        }

        return values;
    }
}
