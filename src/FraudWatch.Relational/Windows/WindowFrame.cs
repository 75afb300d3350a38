namespace FraudWatch.Relational;

/// <summary>Which rows of a sorted partition belong to the frame of one of them.</summary>
internal sealed record WindowFrame(FrameBound Start, FrameBound End, SortKey? Order)
{
    /// <returns>First place and the place after the last.</returns>
    public (int From, int To) Of(Partition partition, int place)
    {
        var from = Start.Kind switch
        {
            "UNBOUNDED_PRECEDING" => 0,
            "CURRENT_ROW_ROWS" => place,
            "CURRENT_ROW_RANGE" => partition.PeersFrom(place),
            "EXPR_PRECEDING_ROWS" => Math.Max(0, place - Rows(Start, partition, place)),
            "EXPR_FOLLOWING_ROWS" => place + Rows(Start, partition, place),
            "EXPR_PRECEDING_RANGE" => partition.FirstAtLeast(Order!, Shifted(Start, partition, place, -1)),
            "EXPR_FOLLOWING_RANGE" => partition.FirstAtLeast(Order!, Shifted(Start, partition, place, 1)),
            var other => throw new QueryException($"A frame from {other} is not known here."),
        };
        var to = End.Kind switch
        {
            "UNBOUNDED_FOLLOWING" => partition.Frames.Length,
            "CURRENT_ROW_ROWS" => place + 1,
            "CURRENT_ROW_RANGE" => partition.PeersTo(place),
            "EXPR_PRECEDING_ROWS" => place - Rows(End, partition, place) + 1,
            "EXPR_FOLLOWING_ROWS" => place + Rows(End, partition, place) + 1,
            "EXPR_PRECEDING_RANGE" => partition.FirstAfter(Order!, Shifted(End, partition, place, -1)),
            "EXPR_FOLLOWING_RANGE" => partition.FirstAfter(Order!, Shifted(End, partition, place, 1)),
            var other => throw new QueryException($"A frame to {other} is not known here."),
        };
        return (from, Math.Min(to, partition.Frames.Length));
    }

    private static int Rows(FrameBound bound, Partition partition, int place) => (int)bound.Distance!(partition.Frames[place]).Whole;

    private Value Shifted(FrameBound bound, Partition partition, int place, int sign)
    {
        var frame = partition.Frames[place];
        var distance = bound.Distance!(frame);
        var forward = (sign > 0) != Order!.IsDescending;
        return forward ? Arithmetic.Add(Order.Of(frame), distance) : Arithmetic.Subtract(Order.Of(frame), distance);
    }
}
