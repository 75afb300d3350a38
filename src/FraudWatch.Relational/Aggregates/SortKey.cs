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

    /// <summary>Frames in order; equal ones stay as they came.</summary>
    public static List<Frame> Sort(IReadOnlyList<SortKey> keys, List<Frame> frames)
    {
        if (keys.Count == 0 || frames.Count < 2)
            return frames;
        var keyed = frames.ConvertAll(frame => (Frame: frame, Key: keys.Select(key => key.Of(frame)).ToArray()));
        return [.. keyed.Order(Comparer<(Frame Frame, Value[] Key)>.Create((left, right) => Compare(keys, left.Key, right.Key))).Select(pair => pair.Frame)];
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
