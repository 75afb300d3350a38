namespace FraudWatch.Relational;

/// <summary>The rows of one partition in order, with the runs of rows that the order does not tell apart.</summary>
internal sealed class Partition
{
    private readonly Frame[] frames;
    private readonly int[] peersFrom;
    private readonly int[] peersTo;

    /// <param name="members">In order.</param>
    /// <param name="order">The order.</param>
    public Partition(ReadOnlySpan<Partitioning.Member> members, IReadOnlyList<SortKey> order)
    {
        frames = new Frame[members.Length];
        peersFrom = new int[members.Length];
        peersTo = new int[members.Length];
        for (var i = 0; i < frames.Length; i++)
        {
            frames[i] = members[i].Frame;
            peersFrom[i] = i > 0 && SortKey.Compare(order, members[i - 1].Key, members[i].Key) == 0 ? peersFrom[i - 1] : i;
        }

        for (var i = frames.Length - 1; i >= 0; i--)
            peersTo[i] = i + 1 < frames.Length && peersFrom[i + 1] == peersFrom[i] ? peersTo[i + 1] : i + 1;
    }

    public ReadOnlySpan<Frame> Frames => frames;

    public int PeersFrom(int place) => peersFrom[place];

    public int PeersTo(int place) => peersTo[place];

    /// <summary>The first row whose key is not before the bound.</summary>
    public int FirstAtLeast(SortKey order, Value bound) => First(order, bound, 0);

    /// <summary>The first row whose key is after the bound.</summary>
    public int FirstAfter(SortKey order, Value bound) => First(order, bound, 1);

    private int First(SortKey order, Value bound, int atLeast)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            if (order.Compare(order.Of(frames[i]), bound) >= atLeast)
                return i;
        }

        return frames.Length;
    }
}
