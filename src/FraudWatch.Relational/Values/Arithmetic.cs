namespace FraudWatch.Relational;

/// <summary>The four operations and the remainder, over numbers, days, instants and intervals; nothing with nothing is nothing.</summary>
internal static class Arithmetic
{
    public static Value Add(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (Value.SumOfAlike(left, right, 1) is { } sum)
            return sum;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Whole, ValueKind.Whole) => Value.Of(checked(left.Whole + right.Whole)),
            (ValueKind.Date, ValueKind.Whole) => Value.Day(left.Whole + right.Whole),
            (ValueKind.Whole, ValueKind.Date) => Value.Day(left.Whole + right.Whole),
            (ValueKind.Interval, ValueKind.Interval) => Value.Of(left.Span.Plus(right.Span)),
            (ValueKind.Date or ValueKind.Timestamp, ValueKind.Interval) => CalendarMath.Plus(left, right.Span),
            (ValueKind.Interval, ValueKind.Date or ValueKind.Timestamp) => CalendarMath.Plus(right, left.Span),
            _ => IsReal(left, right, "+") ? Value.Of(left.ToReal() + right.ToReal()) : Value.Of(left.ToExact() + right.ToExact()),
        };
    }

    public static Value Subtract(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (Value.SumOfAlike(left, right, -1) is { } difference)
            return difference;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Whole, ValueKind.Whole) => Value.Of(checked(left.Whole - right.Whole)),
            (ValueKind.Date, ValueKind.Whole) => Value.Day(left.Whole - right.Whole),
            (ValueKind.Interval, ValueKind.Interval) => Value.Of(left.Span.Plus(right.Span.Times(-1))),
            (ValueKind.Date or ValueKind.Timestamp, ValueKind.Interval) => CalendarMath.Plus(left, right.Span.Times(-1)),
            (ValueKind.Date or ValueKind.Timestamp, ValueKind.Date or ValueKind.Timestamp) => CalendarMath.Minus(left, right),
            _ => IsReal(left, right, "-") ? Value.Of(left.ToReal() - right.ToReal()) : Value.Of(left.ToExact() - right.ToExact()),
        };
    }

    public static Value Multiply(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Whole, ValueKind.Whole) => Value.Of(checked(left.Whole * right.Whole)),
            (ValueKind.Whole, ValueKind.Interval) => Value.Of(right.Span.Times(left.Whole)),
            (ValueKind.Interval, ValueKind.Whole) => Value.Of(left.Span.Times(right.Whole)),
            _ => IsReal(left, right, "*") ? Value.Of(left.ToReal() * right.ToReal()) : Value.Of(left.ToExact() * right.ToExact()),
        };
    }

    /// <summary>Always a double, as in DuckDB; integers are not cut.</summary>
    public static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        _ = IsReal(left, right, "/");
        return Value.Of(left.ToReal() / right.ToReal());
    }

    public static Value Remainder(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (IsReal(left, right, "%"))
            return Value.Of(left.ToReal() % right.ToReal());
        if (right.ToExact() == 0)
            return Value.Null;
        return left.Kind == ValueKind.Whole && right.Kind == ValueKind.Whole
            ? Value.Of(left.Whole % right.Whole)
            : Value.Of(left.ToExact() % right.ToExact());
    }

    public static Value Negate(Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.Interval => Value.Of(value.Span.Times(-1)),
        _ => Subtract(Value.Of(0L), value),
    };

    private static bool IsReal(Value left, Value right, string sign)
    {
        if (!left.IsNumber || !right.IsNumber)
            throw new QueryException($"{left.Kind} {sign} {right.Kind} has no meaning.");
        return left.Kind == ValueKind.Real || right.Kind == ValueKind.Real;
    }
}
