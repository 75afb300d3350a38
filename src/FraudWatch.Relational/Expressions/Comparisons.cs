namespace FraudWatch.Relational;

/// <summary>Comparisons by what they ask for.</summary>
internal static class Comparisons
{
    /// <exception cref="QueryException">It is not known here.</exception>
    public static Comparison Of(string type) => type switch
    {
        "COMPARE_EQUAL" => Comparison.Equal,
        "COMPARE_NOTEQUAL" => Comparison.Less | Comparison.Greater,
        "COMPARE_LESSTHAN" => Comparison.Less,
        "COMPARE_GREATERTHAN" => Comparison.Greater,
        "COMPARE_LESSTHANOREQUALTO" => Comparison.Less | Comparison.Equal,
        "COMPARE_GREATERTHANOREQUALTO" => Comparison.Greater | Comparison.Equal,
        _ => throw new QueryException($"{type} is not known here."),
    };

    /// <summary>Whether two values that are there stand so.</summary>
    public static bool Holds(this Comparison wanted, Value left, Value right)
    {
        if (wanted == Comparison.Equal)
            return ValueOrder.AreSame(left, right);
        var order = ValueOrder.Compare(left, right);
        return (wanted & (order < 0 ? Comparison.Less : order > 0 ? Comparison.Greater : Comparison.Equal)) != 0;
    }
}
