namespace FraudWatch.Relational;

/// <summary>
/// Joins one more source to the rows so far: its rows are narrowed by what concerns them alone, found by an index where there is an
/// equality, and tested with the rest.
/// </summary>
internal sealed class JoinStep
{
    private static int made;
    private readonly int number = Interlocked.Increment(ref made);
    private readonly string indexName;
    private readonly JoinKey[] keys;
    private readonly bool allColumns;

    public JoinStep(int place, JoinKey[] keys)
    {
        this.keys = keys;
        Place = place;
        allColumns = keys.All(key => key.OfRow.Column >= 0);
        indexName = allColumns ? $"c{string.Join(',', keys.Select(key => key.OfRow.Column))}" : $"s{number}";
    }

    /// <summary>The source's place in a frame.</summary>
    public int Place { get; }

    public required Source Source { get; init; }

    public required int Slot { get; init; }

    public required int MemorySlot { get; init; }

    /// <summary>Whether a row without a partner stays.</summary>
    public required bool IsLeft { get; init; }

    /// <summary>Conditions on the source alone.</summary>
    public required Conjunct[] Local { get; init; }

    /// <summary>Conditions that decide whether two rows belong together.</summary>
    public required Conjunct[] Residual { get; init; }

    /// <summary>The columns of earlier sources that alone decide which rows belong together, where that can be remembered.</summary>
    public required (int Source, int Column)[]? Deciding { get; init; }

    /// <summary>Conditions on the joined rows, whether a partner was found or not.</summary>
    public required Conjunct[] After { get; init; }

    public List<Frame> Apply(List<Frame> frames, Run run, Frame? outer)
    {
        var joined = new List<Frame>();
        if (frames.Count == 0)
            return joined;
        run.Cancellation.ThrowIfCancellationRequested();
        var rows = Narrowed(run, outer);
        foreach (var frame in frames)
            Join(frame, rows, run, outer, joined);
        return joined;
    }

    private void Join(Frame frame, Relation rows, Run run, Frame? outer, List<Frame> joined)
    {
        var partners = Partners(frame, rows, run, outer);
        for (var i = 0; i < partners.Count; i++)
            Keep(With(frame, partners[i], run, outer), joined);
        if (partners.Count == 0 && IsLeft)
            Keep(With(frame, null, run, outer), joined);
    }

    private void Keep(Frame pair, List<Frame> joined)
    {
        if (Holds(After, pair))
            joined.Add(pair);
    }

    private IReadOnlyList<Value[]> Partners(Frame frame, Relation rows, Run run, Frame? outer)
    {
        if (Residual.Length == 0)
            return Candidates(frame, rows, run);
        if (Deciding is null)
            return Fitting(frame, rows, run, outer);
        var values = new Value[Deciding.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Rows[Deciding[i].Source] is { } row ? row[Deciding[i].Column] : Value.Null;
        return run.Partners(MemorySlot).Of(values, () => Fitting(frame, rows, run, outer));
    }

    /// <summary>The candidates that pass the rest of the conditions, tried in one frame so that those that fail cost nothing.</summary>
    private List<Value[]> Fitting(Frame frame, Relation rows, Run run, Frame? outer)
    {
        var candidates = Candidates(frame, rows, run);
        var fitting = new List<Value[]>();
        if (candidates.Count == 0)
            return fitting;
        var trial = With(frame, null, run, outer);
        for (var i = 0; i < candidates.Count; i++)
        {
            trial.Rows[Place] = candidates[i];
            if (Holds(Residual, trial))
                fitting.Add(candidates[i]);
        }

        return fitting;
    }

    private IReadOnlyList<Value[]> Candidates(Frame frame, Relation rows, Run run)
    {
        if (keys.Length == 0)
            return rows.Rows;
        var wanted = new Value[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            wanted[i] = keys[i].Wanted.Of(frame);
        return rows.Find(indexName, row => KeyOf(row, frame, run), wanted);
    }

    private Value[] KeyOf(Value[] row, Frame frame, Run run)
    {
        var key = new Value[keys.Length];
        if (allColumns)
        {
            for (var i = 0; i < keys.Length; i++)
                key[i] = row[keys[i].OfRow.Column];
            return key;
        }

        var alone = new Value[]?[frame.Rows.Length];
        alone[Place] = row;
        var own = new Frame(run, null, alone);
        for (var i = 0; i < keys.Length; i++)
            key[i] = keys[i].OfRow.Column is >= 0 and var column ? row[column] : keys[i].OfRow.Of(own);
        return key;
    }

    private Relation Narrowed(Run run, Frame? outer)
    {
        if (Local.Length == 0)
            return Source.Rows(run, outer);
        if (Source.IsCorrelated)
            return Narrow(Source.Rows(run, outer), run);
        var isConstant = Source.IsConstant && Local.All(condition => !condition.Uses.IsVarying);
        return run.Once(Slot, isConstant, () => Narrow(Source.Rows(run, outer), run));
    }

    private Relation Narrow(Relation rows, Run run)
    {
        var kept = new List<Value[]>();
        var alone = new Frame(run, null, new Value[]?[Place + 1]);
        foreach (var row in rows.Rows)
        {
            alone.Rows[Place] = row;
            if (Holds(Local, alone))
                kept.Add(row);
        }

        return new Relation(kept);
    }

    private Frame With(Frame frame, Value[]? row, Run run, Frame? outer)
    {
        var rows = (Value[]?[])frame.Rows.Clone();
        rows[Place] = row;
        return new Frame(run, outer, rows);
    }

    private static bool Holds(Conjunct[] conditions, Frame frame)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Test(frame).IsTrue)
                return false;
        }

        return true;
    }
}
