namespace FraudWatch.Relational;

/// <summary>A window function with its partition, order and frame.</summary>
internal sealed class WindowCall(
    string name, Func<Frame, Value>[] arguments, Func<Frame, Value>[] partitionBy, IReadOnlyList<SortKey> order, WindowFrame frame, Func<Frame, Value>? filter)
{
    private bool isNeeded;

    public void Need() => isNeeded = true;

    /// <summary>Writes the result of every row to its place.</summary>
    public void Fill(List<Frame> frames, int place)
    {
        if (!isNeeded)
            return;
        foreach (var members in frames.GroupBy(row => partitionBy.Select(key => key(row)).ToArray(), RowComparer.Instance))
        {
            var partition = new Partition(members, order);
            for (var i = 0; i < partition.Frames.Count; i++)
                partition.Frames[i].Windows![place] = Of(partition, i);
        }
    }

    private Value Of(Partition partition, int place) => name switch
    {
        "row_number" => Value.Of(place + 1L),
        "rank" => Value.Of(partition.PeersFrom(place) + 1L),
        "dense_rank" => Value.Of(Enumerable.Range(0, place + 1).Count(i => partition.PeersFrom(i) == i)),
        "percent_rank" => Value.Of(partition.Frames.Count < 2 ? 0.0 : (double)partition.PeersFrom(place) / (partition.Frames.Count - 1)),
        "cume_dist" => Value.Of((double)partition.PeersTo(place) / partition.Frames.Count),
        "ntile" => Tile(partition, place),
        "lag" => Neighbour(partition, place, -1),
        "lead" => Neighbour(partition, place, 1),
        "first_value" => Bounds(partition, place) is var (from, to) && from < to ? arguments[0](partition.Frames[from]) : Value.Null,
        "last_value" => Bounds(partition, place) is var (from, to) && from < to ? arguments[0](partition.Frames[to - 1]) : Value.Null,
        _ => Aggregated(partition, place),
    };

    private (int From, int To) Bounds(Partition partition, int place) => frame.Of(partition, place);

    private Value Neighbour(Partition partition, int place, int direction)
    {
        var row = partition.Frames[place];
        var steps = arguments.Length > 1 ? (int)arguments[1](row).Whole : 1;
        var other = place + (direction * steps);
        if (other >= 0 && other < partition.Frames.Count)
            return arguments[0](partition.Frames[other]);
        return arguments.Length > 2 ? arguments[2](row) : Value.Null;
    }

    /// <summary>The first tiles take the rows that are left over.</summary>
    private Value Tile(Partition partition, int place)
    {
        var tiles = arguments[0](partition.Frames[place]).Whole;
        var (size, more) = Math.DivRem(partition.Frames.Count, tiles);
        var large = more * (size + 1);
        return Value.Of(place < large ? (place / (size + 1)) + 1 : more + ((place - large) / size) + 1);
    }

    private Value Aggregated(Partition partition, int place)
    {
        var (from, to) = Bounds(partition, place);
        var counted = to > from ? partition.Frames.GetRange(from, to - from) : [];
        if (filter is not null)
            counted.RemoveAll(row => !filter(row).IsTrue);
        if (name == "count_star" || (name == "count" && arguments.Length == 0))
            return Value.Of(counted.Count);
        var values = counted.ConvertAll(row => arguments[0](row));
        values.RemoveAll(value => value.IsNull);
        var separator = arguments.Length > 1 ? arguments[1](partition.Frames[place]) : Value.Of(",");
        return AggregateFunctions.Compute(name, values, separator);
    }
}
