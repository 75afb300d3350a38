namespace FraudWatch.Relational;

/// <summary>The groups of one execution, in the order in which their first rows came.</summary>
internal sealed class Groups : IFrameTaker
{
    private readonly Grouping grouping;
    private readonly Value[] key;
    private readonly bool gathers;
    private readonly Dictionary<Value[], Group> groups;

    public Groups(Grouping grouping)
    {
        this.grouping = grouping;
        key = new Value[grouping.Keys.Count];
        gathers = grouping.Aggregates.Exists(aggregate => aggregate.Gathers);
        groups = new Dictionary<Value[], Group>(new KeyComparer(key.Length));
        // Without keys there is a group even of no rows.
        if (key.Length == 0)
            _ = Start();
    }

    /// <summary>Takes in one more row.</summary>
    public bool Take(Frame frame)
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = grouping.Keys[i](frame);
        if (!groups.TryGetValue(key, out var group))
            group = Start();
        GatheredValues? none = null;
        for (var i = 0; i < grouping.Aggregates.Count; i++)
            grouping.Aggregates[i].Take(frame, ref group.Values[key.Length + i], ref group.Gathered.Length == 0 ? ref none : ref group.Gathered[i]);
        return true;
    }

    /// <summary>The keys and aggregates of each group.</summary>
    public IEnumerable<Value[]> Finished()
    {
        foreach (var group in groups.Values)
        {
            for (var i = 0; i < grouping.Aggregates.Count; i++)
            {
                ref var value = ref group.Values[key.Length + i];
                value = grouping.Aggregates[i].Finish(value, group.Gathered.Length == 0 ? null : group.Gathered[i]);
            }

            yield return group.Values;
        }
    }

    private Group Start()
    {
        var values = new Value[key.Length + grouping.Aggregates.Count];
        key.CopyTo(values, 0);
        return groups[values] = new Group(values, gathers ? new GatheredValues?[grouping.Aggregates.Count] : []);
    }

    /// <param name="Values">Keys, then what the aggregates came to.</param>
    /// <param name="Gathered">By aggregate, for those that need it.</param>
    private sealed record Group(Value[] Values, GatheredValues?[] Gathered);
}
