namespace FraudWatch.Relational;

/// <summary>Makes the rows of one execution and hands them on.</summary>
/// <param name="shape">What they are made of.</param>
/// <param name="isKept">Whether the taker keeps them; else one row serves for all.</param>
/// <param name="isDistinct">Whether alike rows come once.</param>
/// <param name="taker">Gets them.</param>
internal sealed class RowOutput(RowShape shape, bool isKept, bool isDistinct, IRowTaker taker) : IFrameTaker
{
    private readonly HashSet<Value[]>? seen = isDistinct ? new HashSet<Value[]>(RowComparer.Instance) : null;
    private Value[]? row;

    public bool Take(Frame frame)
    {
        row ??= new Value[shape.Width];
        shape.Write(frame, row);
        if (seen?.Add(row) == false)
            return true;
        var made = row;
        if (isKept || isDistinct)
            row = null;
        return taker.Take(made);
    }
}
