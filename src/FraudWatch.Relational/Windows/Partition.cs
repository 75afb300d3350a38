namespace FraudWatch.Relational;

/// <summary>The rows of one partition in order, with the runs of rows that the order does not tell apart.</summary>
internal sealed class Partition
{
    private readonly int[] peersFrom;
    private readonly int[] peersTo;

    public Partition(List<Frame> frames, IReadOnlyList<SortKey> order)
    {
        Frames = SortKey.Sort(order, frames);
        peersFrom = new int[Frames.Count];
        peersTo = new int[Frames.Count];
        var keys = Frames.ConvertAll(frame => order.Select(key => key.Of(frame)).ToArray());
        for (var i = 1; i < Frames.Count; i++)
            peersFrom[i] = SortKey.Compare(order, keys[i - 1], keys[i]) == 0 ? peersFrom[i - 1] : i;
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
