namespace FraudWatch.Relational;

/// <summary>Scalar functions by name.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, ScalarFunction> Strict = new(StringComparer.Ordinal)
    {
        ["abs"] = NumberFunctions.Abs,
        ["ceil"] = NumberFunctions.Ceil,
        ["ceiling"] = NumberFunctions.Ceil,
        ["floor"] = NumberFunctions.Floor,
        ["round"] = NumberFunctions.Round,
        ["trunc"] = NumberFunctions.Trunc,
        ["sign"] = NumberFunctions.Sign,
        ["sqrt"] = NumberFunctions.Real(Math.Sqrt),
        ["exp"] = NumberFunctions.Real(Math.Exp),
        ["ln"] = NumberFunctions.Real(Math.Log),
        ["power"] = NumberFunctions.Power,
        ["pow"] = NumberFunctions.Power,
        ["lower"] = TextFunctions.Lower,
        ["upper"] = TextFunctions.Upper,
        ["length"] = TextFunctions.Length,
        ["char_length"] = TextFunctions.Length,
        ["left"] = TextFunctions.Left,
        ["right"] = TextFunctions.Right,
        ["substr"] = TextFunctions.Substring,
        ["substring"] = TextFunctions.Substring,
        ["trim"] = TextFunctions.Trim,
        ["ltrim"] = TextFunctions.TrimStart,
        ["rtrim"] = TextFunctions.TrimEnd,
        ["replace"] = TextFunctions.Replace,
        ["translate"] = TextFunctions.Translate,
        ["split_part"] = TextFunctions.SplitPart,
        ["strpos"] = TextFunctions.Position,
        ["position"] = TextFunctions.Position,
        ["starts_with"] = TextFunctions.StartsWith,
        ["||"] = TextFunctions.Join,
        ["~~"] = TextFunctions.Like,
        ["!~~"] = values => Logic.Not(TextFunctions.Like(values)),
        ["date_part"] = DateFunctions.Part,
        ["date_trunc"] = DateFunctions.Truncate,
        ["to_years"] = DateFunctions.Span(count => new Interval(checked((int)(count * 12)), 0, 0)),
        ["to_months"] = DateFunctions.Span(count => new Interval(checked((int)count), 0, 0)),
        ["to_days"] = DateFunctions.Span(count => new Interval(0, checked((int)count), 0)),
        ["to_hours"] = DateFunctions.Span(count => new Interval(0, 0, count * 3_600_000_000)),
        ["to_minutes"] = DateFunctions.Span(count => new Interval(0, 0, count * 60_000_000)),
        ["to_seconds"] = DateFunctions.Span(count => new Interval(0, 0, count * 1_000_000)),
    };

    /// <summary>These look at values that are not there.</summary>
    private static readonly Dictionary<string, ScalarFunction> Lenient = new(StringComparer.Ordinal)
    {
        ["nullif"] = values => !values[0].IsNull && !values[1].IsNull && ValueOrder.Compare(values[0], values[1]) == 0 ? Value.Null : values[0],
        ["greatest"] = values => NumberFunctions.Extreme(values, 1),
        ["least"] = values => NumberFunctions.Extreme(values, -1),
        ["concat"] = TextFunctions.JoinAll,
        ["concat_ws"] = TextFunctions.JoinPresent,
    };

    private static readonly Dictionary<string, Func<Value, Value, Value>> Operators = new(StringComparer.Ordinal)
    {
        ["+"] = Arithmetic.Add,
        ["-"] = Arithmetic.Subtract,
        ["*"] = Arithmetic.Multiply,
        ["/"] = Arithmetic.Divide,
        ["%"] = Arithmetic.Remainder,
        ["mod"] = Arithmetic.Remainder,
    };

    /// <exception cref="QueryException">There is no function of that name.</exception>
    public static Func<Frame, Value> Find(string name, Func<Frame, Value>[] arguments)
    {
        if (Operators.TryGetValue(name, out var calculate))
            return Operator(calculate, arguments);
        var isLenient = Lenient.TryGetValue(name, out var function);
        if (!isLenient && !Strict.TryGetValue(name, out function))
            throw new QueryException($"The function {name} is not known here.");
        return frame =>
        {
            Arguments few = default;
            var values = arguments.Length <= Arguments.Most ? ((Span<Value>)few)[..arguments.Length] : new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](frame);
                if (values[i].IsNull && !isLenient)
                    return Value.Null;
            }

            return function!(values);
        };
    }

    private static Func<Frame, Value> Operator(Func<Value, Value, Value> calculate, Func<Frame, Value>[] arguments)
    {
        var first = arguments[0];
        if (arguments.Length == 1)
            return calculate == Arithmetic.Subtract ? frame => Arithmetic.Negate(first(frame)) : first;
        var second = arguments[1];
        return frame => calculate(first(frame), second(frame));
    }
}
