namespace FraudWatch.Relational;

/// <summary>
/// An aggregate with its arguments, as it stands in a query. Most need no more of the rows so far than one value; the others gather
/// the values of a group.
/// </summary>
internal sealed class AggregateCall(
    string name, Func<Frame, Value>[] arguments, bool isDistinct, Func<Frame, Value>? filter, IReadOnlyList<SortKey> order, Uses uses)
{
    private readonly Func<Value, Value, Value>? fold = isDistinct || order.Count > 0 ? null : AggregateFunctions.Fold(name);
    private bool isNeeded;

    public Uses Uses { get; } = uses;

    /// <summary>Whether it has to see the values of a group together.</summary>
    public bool Gathers => isNeeded && fold is null;

    private bool IsQuantile => name == "quantile_cont";

    /// <summary>Somebody reads its result.</summary>
    public void Need()
    {
        isNeeded = true;
        Uses.Need();
    }

    /// <summary>Takes in one more row of a group.</summary>
    /// <param name="frame">The row.</param>
    /// <param name="state">The group's value so far.</param>
    /// <param name="gathered">The group's values, where one does not do.</param>
    public void Take(Frame frame, ref Value state, ref GatheredValues? gathered)
    {
        if (!isNeeded || (filter is not null && !filter(frame).IsTrue))
            return;
        if (fold is null)
            (gathered ??= new GatheredValues(IsQuantile ? [] : order, isDistinct, Setting(frame))).Add(frame, Argument(frame));
        else if (Argument(frame) is { IsNull: false } value)
            state = fold(state, value);
    }

    /// <summary>The result for a group.</summary>
    public Value Finish(Value state, GatheredValues? gathered)
    {
        if (!isNeeded)
            return Value.Null;
        if (fold is not null)
            return AggregateFunctions.Folded(name, state);
        if (gathered is null)
            return name == "count" ? Value.Of(0) : Value.Null;
        return IsQuantile ? AggregateFunctions.Quantile(gathered.All(), gathered.Setting) : AggregateFunctions.Compute(name, gathered.All(), gathered.Setting);
    }

    /// <summary>A quantile stands between the values that it is ordered by; rows are counted whatever they hold.</summary>
    private Value Argument(Frame frame) => name switch
    {
        "quantile_cont" => order[0].Of(frame),
        "count_star" => Value.Of(true),
        _ => arguments[0](frame),
    };

    /// <summary>What holds for the whole group: the share of a quantile, the separator of a list; a rule states them as constants.</summary>
    private Value Setting(Frame frame) => name switch
    {
        "quantile_cont" => arguments[0](frame),
        "string_agg" when arguments.Length > 1 => arguments[1](frame),
        _ => Value.Of(","),
    };
}
