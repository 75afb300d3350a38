namespace FraudWatch.Relational;

/// <summary>PARTITION BY and ORDER BY of a window, with the functions over it.</summary>
/// <param name="form">Equal for windows that are.</param>
/// <param name="partitionBy">Rows that are alike in these belong together.</param>
/// <param name="order">The order of these.</param>
internal sealed class Partitioning(string form, Func<Frame, Value>[] partitionBy, IReadOnlyList<SortKey> order)
{
    public string Form { get; } = form;

    public IReadOnlyList<SortKey> Order { get; } = order;

    /// <summary>The functions, each with the place of its result.</summary>
    public List<(WindowCall Call, int Place)> Calls { get; } = [];

    /// <summary>Writes the results of every row to their places.</summary>
    public void Fill(List<Frame> frames)
    {
        if (!Calls.Exists(one => one.Call.IsNeeded))
            return;
        var members = Sorted(frames);
        for (var (from, to) = (0, 0); from < members.Length; from = to)
        {
            while (to < members.Length && members[to].Number == members[from].Number)
                to++;
            var partition = new Partition(members.AsSpan(from, to - from), Order);
            foreach (var (call, place) in Calls)
                call.Fill(partition, place);
        }
    }

    /// <summary>Partition by partition, each in its order; where it does not tell rows apart they stay as they came.</summary>
    private Member[] Sorted(List<Frame> frames)
    {
        var members = new Member[frames.Count];
        var numbers = new Dictionary<Value[], int>(RowComparer.Instance);
        for (var i = 0; i < members.Length; i++)
            members[i] = new Member(frames[i], SortKey.Values(Order, frames[i]), NumberOf(frames[i], numbers), i);
        Array.Sort(members, Compare);
        return members;
    }

    private int NumberOf(Frame frame, Dictionary<Value[], int> numbers)
    {
        if (partitionBy.Length == 0)
            return 0;
        var key = new Value[partitionBy.Length];
        for (var i = 0; i < key.Length; i++)
            key[i] = partitionBy[i](frame);
        if (!numbers.TryGetValue(key, out var number))
            numbers[key] = number = numbers.Count;
        return number;
    }

    private int Compare(Member left, Member right)
    {
        var byPartition = left.Number.CompareTo(right.Number);
        if (byPartition != 0)
            return byPartition;
        var byOrder = SortKey.Compare(Order, left.Key, right.Key);
        return byOrder != 0 ? byOrder : left.Came.CompareTo(right.Came);
    }

    /// <summary>A row with what it is sorted by.</summary>
    internal readonly record struct Member(Frame Frame, Value[] Key, int Number, int Came);
}
