namespace FraudWatch.Relational;

/// <summary>The rows of one partition in order, with the runs of rows that the order does not tell apart.</summary>
internal sealed class Partition
{
    private readonly int[] peersFrom;
    private readonly int[] peersTo;

    /// <param name="frames">Equal ones stay as they came.</param>
    /// <param name="order">The order.</param>
    public Partition(IEnumerable<Frame> frames, IReadOnlyList<SortKey> order)
    {
        var keyed = frames.Select(frame => (Frame: frame, Key: SortKey.Values(order, frame))).ToList();
        if (order.Count > 0 && keyed.Count > 1)
            keyed = [.. keyed.Order(Comparer<(Frame Frame, Value[] Key)>.Create((left, right) => SortKey.Compare(order, left.Key, right.Key)))];
        Frames = keyed.ConvertAll(pair => pair.Frame);
        peersFrom = new int[Frames.Count];
        peersTo = new int[Frames.Count];
        for (var i = 1; i < Frames.Count; i++)
            peersFrom[i] = SortKey.Compare(order, keyed[i - 1].Key, keyed[i].Key) == 0 ? peersFrom[i - 1] : i;
        for (var i = Frames.Count - 1; i >= 0; i--)
            peersTo[i] = i + 1 < Frames.Count && peersFrom[i + 1] == peersFrom[i] ? peersTo[i + 1] : i + 1;
    }

    public List<Frame> Frames { get; }

    public int PeersFrom(int place) => peersFrom[place];

    public int PeersTo(int place) => peersTo[place];

    /// <summary>The first row whose key is not before the bound.</summary>
    public int FirstAtLeast(SortKey order, Value bound) => First(order, bound, 0);

    /// <summary>The first row whose key is after the bound.</summary>
    public int FirstAfter(SortKey order, Value bound) => First(order, bound, 1);

    private int First(SortKey order, Value bound, int atLeast)
    {
        for (var i = 0; i < Frames.Count; i++)
        {
            if (order.Compare(order.Of(Frames[i]), bound) >= atLeast)
                return i;
        }

        return Frames.Count;
    }
}
