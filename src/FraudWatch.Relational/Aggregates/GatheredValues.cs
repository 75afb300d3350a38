namespace FraudWatch.Relational;

/// <summary>The values of a group that an aggregate has to see together.</summary>
/// <param name="order">What they are ordered by; without, they stay in the order in which they came.</param>
/// <param name="isDistinct">Whether alike ones count once.</param>
/// <param name="setting">What the aggregate was told for the whole group.</param>
internal sealed class GatheredValues(IReadOnlyList<SortKey> order, bool isDistinct, Value setting)
{
    private const int Few = 8;
    private readonly List<Value> values = [];
    private readonly List<Value[]>? keys = order.Count > 0 ? [] : null;
    private HashSet<Value>? seen;

    public Value Setting { get; } = setting;

    /// <summary>One that is not there is passed over.</summary>
    public void Add(Frame frame, Value value)
    {
        // With an order of their own, the first of alike values in that order has to stay: they are told apart afterwards.
        if (value.IsNull || (isDistinct && keys is null && !IsNew(value)))
            return;
        values.Add(value);
        keys?.Add(SortKey.Values(order, frame));
    }

    /// <summary>All values in order.</summary>
    public List<Value> All()
    {
        if (keys is null || values.Count < 2)
            return values;
        var sorted = Enumerable.Range(0, keys.Count).Order(Comparer<int>.Create((left, right) => SortKey.Compare(order, keys[left], keys[right])))
            .Select(place => values[place]);
        return [.. isDistinct ? sorted.Distinct(ValueComparer.Instance) : sorted];
    }

    private bool IsNew(Value value)
    {
        if (values.Count >= Few)
            return (seen ??= new HashSet<Value>(values, ValueComparer.Instance)).Add(value);
        foreach (var other in values)
        {
            if (ValueOrder.AreEqual(other, value))
                return false;
        }

        return true;
    }
}
