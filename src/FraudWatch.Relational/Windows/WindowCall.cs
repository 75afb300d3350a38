namespace FraudWatch.Relational;

/// <summary>A window function with its frame.</summary>
internal sealed class WindowCall(string name, Func<Frame, Value>[] arguments, WindowFrame frame, Func<Frame, Value>? filter)
{
    private readonly Func<Value, Value, Value>? fold = AggregateFunctions.Fold(name);

    /// <summary>Whether somebody reads its result.</summary>
    public bool IsNeeded { get; private set; }

    public void Need() => IsNeeded = true;

    /// <summary>Writes the result of every row of a partition to its place.</summary>
    public void Fill(Partition partition, int place)
    {
        if (!IsNeeded)
            return;
        for (var i = 0; i < partition.Frames.Length; i++)
        {
            // Mostly the frame of a row is that of the row before: all of the partition.
            var isAsBefore = i > 0 && IsAggregate && Bounds(partition, i) == Bounds(partition, i - 1);
            partition.Frames[i].Windows![place] = isAsBefore ? partition.Frames[i - 1].Windows![place] : Of(partition, i);
        }
    }

    private bool IsAggregate => Aggregate.Is(name);

    private Value Of(Partition partition, int place) => name switch
    {
        "row_number" => Value.Of(place + 1L),
        "rank" => Value.Of(partition.PeersFrom(place) + 1L),
        "dense_rank" => Value.Of(Enumerable.Range(0, place + 1).Count(i => partition.PeersFrom(i) == i)),
        "percent_rank" => Value.Of(partition.Frames.Length < 2 ? 0.0 : (double)partition.PeersFrom(place) / (partition.Frames.Length - 1)),
        "cume_dist" => Value.Of((double)partition.PeersTo(place) / partition.Frames.Length),
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
        if (other >= 0 && other < partition.Frames.Length)
            return arguments[0](partition.Frames[other]);
        return arguments.Length > 2 ? arguments[2](row) : Value.Null;
    }

    /// <summary>The first tiles take the rows that are left over.</summary>
    private Value Tile(Partition partition, int place)
    {
        var tiles = arguments[0](partition.Frames[place]).Whole;
        var (size, more) = Math.DivRem(partition.Frames.Length, tiles);
        var large = more * (size + 1);
        return Value.Of(place < large ? (place / (size + 1)) + 1 : more + ((place - large) / size) + 1);
    }

    private Value Aggregated(Partition partition, int place)
    {
        var (from, to) = Bounds(partition, place);
        var state = Value.Null;
        var gathered = new List<Value>();
        for (var i = from; i < to; i++)
        {
            var row = partition.Frames[i];
            if (filter is not null && !filter(row).IsTrue)
                continue;
            var value = arguments.Length == 0 ? Value.Of(true) : arguments[0](row);
            if (value.IsNull)
                continue;
            if (fold is null)
                gathered.Add(value);
            else
                state = fold(state, value);
        }

        var separator = arguments.Length > 1 ? arguments[1](partition.Frames[place]) : Value.Of(",");
        return fold is null ? AggregateFunctions.Compute(name, gathered, separator) : AggregateFunctions.Folded(name, state);
    }
}
