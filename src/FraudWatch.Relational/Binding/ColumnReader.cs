namespace FraudWatch.Relational;

/// <summary>Reads one column of a source, whose place in a row is settled only once everything is compiled.</summary>
/// <param name="source">The source's place in a frame.</param>
/// <param name="places">By column, where it stands in a row.</param>
/// <param name="column">The column's number.</param>
internal sealed class ColumnReader(int source, int[] places, int column)
{
    private int place = -1;

    public Value Read(Frame frame)
    {
        if (frame.Rows[source] is not { } row)
            return Value.Null;
        if (place < 0)
            place = places[column];
        return row[place];
    }
}
