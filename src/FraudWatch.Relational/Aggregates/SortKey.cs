namespace FraudWatch.Relational;

/// <summary>One expression to sort by.</summary>
internal sealed record SortKey(Func<Frame, Value> Of, bool IsDescending, bool NullsFirst)
{
    public int Compare(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return left.IsNull && right.IsNull ? 0 : left.IsNull == NullsFirst ? -1 : 1;
        var order = ValueOrder.Compare(left, right);
        return IsDescending ? -order : order;
    }

    /// <summary>What a row is sorted by.</summary>
    public static Value[] Values(IReadOnlyList<SortKey> keys, Frame frame)
    {
        var values = new Value[keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = keys[i].Of(frame);
        return values;
    }

    public static int Compare(IReadOnlyList<SortKey> keys, Value[] left, Value[] right)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Compare(left[i], right[i]) is not 0 and var order)
                return order;
        }

        return 0;
    }
}
