namespace FraudWatch.Relational;

/// <summary>AND, OR and NOT of three values: true, false and unknown.</summary>
internal static class Logic
{
    public static Func<Frame, Value> All(Func<Frame, Value>[] parts) => frame =>
    {
        var isUnknown = false;
        foreach (var part in parts)
        {
            var value = part(frame);
            if (value.IsNull)
                isUnknown = true;
            else if (!Truth(value))
                return Value.Of(false);
        }

        return isUnknown ? Value.Null : Value.Of(true);
    };

    public static Func<Frame, Value> Any(Func<Frame, Value>[] parts) => frame =>
    {
        var isUnknown = false;
        foreach (var part in parts)
        {
            var value = part(frame);
            if (value.IsNull)
                isUnknown = true;
            else if (Truth(value))
                return Value.Of(true);
        }

        return isUnknown ? Value.Null : Value.Of(false);
    };

    public static Func<Frame, Value> Not(Func<Frame, Value> part) => frame => Not(part(frame));

    public static Value Not(Value value) => value.IsNull ? value : Value.Of(!Truth(value));

    private static bool Truth(Value value) => value.IsTrue || Casts.To(value, ValueKind.Boolean).IsTrue;
}
