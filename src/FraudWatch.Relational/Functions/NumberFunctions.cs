namespace FraudWatch.Relational;

/// <summary>Functions of numbers. Decimals stay exact; halves round away from zero.</summary>
internal static class NumberFunctions
{
    public static ScalarFunction Real(Func<double, double> function) => values => Value.Of(function(values[0].ToReal()));

    public static Value Power(ReadOnlySpan<Value> values) => Value.Of(Math.Pow(values[0].ToReal(), values[1].ToReal()));

    public static Value Abs(ReadOnlySpan<Value> values) => values[0].Kind switch
    {
        ValueKind.Real => Value.Of(Math.Abs(values[0].Real)),
        ValueKind.Exact => Value.Of(Math.Abs(values[0].Exact)),
        _ => Value.Of(Math.Abs(values[0].Whole)),
    };

    public static Value Ceil(ReadOnlySpan<Value> values) => Whole(values[0], Math.Ceiling, Math.Ceiling);

    public static Value Floor(ReadOnlySpan<Value> values) => Whole(values[0], Math.Floor, Math.Floor);

    public static Value Trunc(ReadOnlySpan<Value> values) => Whole(values[0], Math.Truncate, Math.Truncate);

    public static Value Sign(ReadOnlySpan<Value> values) => Value.Of((long)Math.Sign(values[0].ToReal()));

    public static Value Round(ReadOnlySpan<Value> values)
    {
        var places = values.Length > 1 ? (int)values[1].Whole : 0;
        return values[0].Kind switch
        {
            ValueKind.Real => Value.Of(Round(values[0].Real, places)),
            ValueKind.Exact when places >= 0 => Value.Of(Math.Round(values[0].Exact, Math.Min(places, 28), MidpointRounding.AwayFromZero)),
            ValueKind.Whole when places >= 0 => values[0],
            _ => throw new QueryException("Rounding to tens is not known here."),
        };
    }

    /// <summary>The greatest (1) or the least (-1) of the values that are there.</summary>
    public static Value Extreme(ReadOnlySpan<Value> values, int sign)
    {
        var best = Value.Null;
        foreach (var value in values)
        {
            if (!value.IsNull && (best.IsNull || ValueOrder.Compare(value, best) * sign > 0))
                best = value;
        }

        return best;
    }

    /// <summary>As DuckDB does it: scaled, rounded, scaled back.</summary>
    private static double Round(double value, int places)
    {
        var factor = Math.Pow(10, Math.Abs(places));
        var scaled = places < 0 ? value / factor : value * factor;
        var rounded = Math.Round(scaled, MidpointRounding.AwayFromZero);
        var result = places < 0 ? rounded * factor : rounded / factor;
        return double.IsFinite(result) ? result : value;
    }

    private static Value Whole(Value value, Func<double, double> real, Func<decimal, decimal> exact) => value.Kind switch
    {
        ValueKind.Real => Value.Of(real(value.Real)),
        ValueKind.Exact => Value.Of(exact(value.Exact)),
        _ => value,
    };
}
