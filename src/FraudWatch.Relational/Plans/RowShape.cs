namespace FraudWatch.Relational;

/// <summary>What a row of a result is made of.</summary>
/// <param name="Width">How many values it has.</param>
/// <param name="Computed">Those that somebody reads, each with its place.</param>
internal sealed record RowShape(int Width, (int Place, Func<Frame, Value> Output)[] Computed)
{
    public static RowShape Of(ColumnSet columns, Func<Frame, Value>?[] outputs) => new(
        columns.Width, [.. outputs.Index().Where(pair => columns.IsNeeded[pair.Index]).Select(pair => (columns.Places[pair.Index], pair.Item!))]);

    public void Write(Frame frame, Value[] row)
    {
        foreach (var (place, output) in Computed)
            row[place] = output(frame);
    }
}
