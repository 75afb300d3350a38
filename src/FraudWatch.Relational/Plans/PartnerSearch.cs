namespace FraudWatch.Relational;

/// <summary>Finds the rows of one source that belong to the rows so far, one after the other; what it works with is used again for each.</summary>
/// <param name="step">What decides who belongs together.</param>
/// <param name="rows">The rows of the source.</param>
/// <param name="run">The execution.</param>
internal sealed class PartnerSearch(JoinStep step, Relation rows, Run run)
{
    private readonly Value[] wanted = new Value[step.Keys.Length];
    private readonly List<Value[]> found = [];
    private readonly List<Value[]> fitting = [];
    private RowIndex? index;

    /// <summary>The rows that belong to these; good until the next are asked for.</summary>
    public IReadOnlyList<Value[]> Of(Frame frame)
    {
        if (step.Deciding is not { } deciding)
            return Fitting(frame);
        var values = new Value[deciding.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Rows[deciding[i].Source] is { } row ? row[deciding[i].Places[deciding[i].Column]] : Value.Null;
        var memory = run.Partners(step.MemorySlot);
        return memory.Find(values) ?? memory.Keep(values, [.. Fitting(frame)]);
    }

    /// <summary>The candidates that pass the rest of the conditions, tried in the frame itself: its place is still free.</summary>
    private IReadOnlyList<Value[]> Fitting(Frame frame)
    {
        var candidates = Candidates(frame);
        if (step.Residual.Length == 0 || candidates.Count == 0)
            return candidates;
        fitting.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            frame.Rows[step.Place] = candidates[i];
            if (JoinStep.Holds(step.Residual, frame))
                fitting.Add(candidates[i]);
        }

        frame.Rows[step.Place] = null;
        return fitting;
    }

    private IReadOnlyList<Value[]> Candidates(Frame frame)
    {
        if (wanted.Length == 0)
            return rows.Rows;
        found.Clear();
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = step.Keys[i].Wanted.Of(frame);
            if (wanted[i].IsNull)
                return found;
        }

        index ??= step.Index(rows, run);
        for (var row = index.First(wanted); row >= 0; row = index.Next(row, wanted))
            found.Add(rows.Rows[row]);
        return found;
    }
}
