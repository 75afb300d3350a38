namespace FraudWatch.Relational;

/// <summary>Aggregates over the values that are there, in their order.</summary>
internal static class AggregateFunctions
{
    /// <summary>The aggregate of a name; the separator stands between the parts of string_agg.</summary>
    public static Value Compute(string name, List<Value> values, Value separator)
    {
        if (name == "count")
            return Value.Of(values.Count);
        if (values.Count == 0)
            return Value.Null;
        return name switch
        {
            "sum" => Sum(values),
            "min" => values.Aggregate((least, value) => ValueOrder.Compare(value, least) < 0 ? value : least),
            "max" => values.Aggregate((most, value) => ValueOrder.Compare(value, most) > 0 ? value : most),
            "avg" => Value.Of(Sum(values).ToReal() / values.Count),
            "string_agg" => separator.IsNull ? Value.Null : Value.Of(string.Join(separator.Characters, values.Select(ValueText.Of))),
            "bool_and" => Value.Of(values.TrueForAll(value => value.IsTrue)),
            "bool_or" => Value.Of(values.Exists(value => value.IsTrue)),
            "stddev_samp" => Root(Variance(values, values.Count - 1)),
            "stddev_pop" => Root(Variance(values, values.Count)),
            "var_samp" => Variance(values, values.Count - 1),
            "var_pop" => Variance(values, values.Count),
            _ => throw new QueryException($"The aggregate {name} is not known here."),
        };
    }

    /// <summary>How one more value changes what the values before came to (nothing before the first); nothing for aggregates that have to see all.</summary>
    public static Func<Value, Value, Value>? Fold(string name) => name switch
    {
        "count" or "count_star" => (count, _) => Value.Of(count.Whole + 1),
        "sum" => (sum, value) => sum.IsNull ? value : Arithmetic.Add(sum, value),
        "min" => (least, value) => least.IsNull || ValueOrder.Compare(value, least) < 0 ? value : least,
        "max" => (most, value) => most.IsNull || ValueOrder.Compare(value, most) > 0 ? value : most,
        "bool_and" => (all, value) => Value.Of(value.IsTrue && (all.IsNull || all.IsTrue)),
        "bool_or" => (any, value) => Value.Of(value.IsTrue || any.IsTrue),
        _ => null,
    };

    /// <summary>The result of what was folded.</summary>
    public static Value Folded(string name, Value state) => name switch
    {
        "count" or "count_star" => Value.Of(state.Whole),
        "sum" when state.Kind == ValueKind.Boolean => Casts.To(state, ValueKind.Whole),
        _ => state,
    };

    /// <summary>Between the two values around the wanted place, by distance.</summary>
    public static Value Quantile(List<Value> values, Value share)
    {
        if (values.Count == 0 || share.IsNull)
            return Value.Null;
        values.Sort(ValueOrder.Compare);
        var place = share.ToReal() * (values.Count - 1);
        var below = (int)Math.Floor(place);
        var low = values[below].ToReal();
        return Value.Of(below + 1 < values.Count ? low + ((place - below) * (values[below + 1].ToReal() - low)) : low);
    }

    private static Value Sum(List<Value> values)
    {
        var sum = values[0];
        for (var i = 1; i < values.Count; i++)
            sum = Arithmetic.Add(sum, values[i]);
        return sum.Kind == ValueKind.Boolean ? Casts.To(sum, ValueKind.Whole) : sum;
    }

    /// <summary>Welford's running form, as DuckDB has it.</summary>
    private static Value Variance(List<Value> values, int divisor)
    {
        if (divisor < 1)
            return Value.Null;
        double mean = 0, squares = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i].ToReal();
            var distance = value - mean;
            mean += distance / (i + 1);
            squares += distance * (value - mean);
        }

        return Value.Of(squares / divisor);
    }

    private static Value Root(Value variance) => variance.IsNull ? variance : Value.Of(Math.Sqrt(variance.Real));
}
