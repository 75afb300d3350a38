namespace FraudWatch.Relational;

/// <summary>What a row of a result is made of.</summary>
/// <param name="Width">How many values it has.</param>
/// <param name="Computed">Expressions that somebody reads, each with its place.</param>
/// <param name="Copied">Columns that are handed on as they are.</param>
internal sealed record RowShape(int Width, (int Place, Func<Frame, Value> Output)[] Computed, CopiedRun[] Copied)
{
    public static RowShape Of(ColumnSet columns, RowPart[] outputs)
    {
        var needed = outputs.Index().Where(pair => columns.IsNeeded[pair.Index]).Select(pair => (Place: columns.Places[pair.Index], Part: pair.Item)).ToList();
        return new RowShape(
            columns.Width,
            [.. needed.Where(output => output.Part.Compute is not null).Select(output => (output.Place, output.Part.Compute!))],
            [.. CopiedRun.Of(needed.Where(output => output.Part.Column is not null).Select(output =>
                (output.Part.Column!.Value.Source, output.Part.Column.Value.Of.Places[output.Part.Column.Value.Number], output.Place)))]);
    }

    public void Write(Frame frame, Value[] row)
    {
        foreach (var run in Copied)
            run.Write(frame, row);
        foreach (var (place, output) in Computed)
            row[place] = output(frame);
    }
}
