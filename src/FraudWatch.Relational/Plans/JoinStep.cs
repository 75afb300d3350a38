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

    public JoinStep(int place, JoinKey[] keys)
    {
        this.keys = keys;
        Place = place;
        indexName = keys.All(key => key.OfRow.Column >= 0) ? $"c{string.Join(',', keys.Select(key => key.OfRow.Column))}" : $"s{number}";
    }

    /// <summary>The source's place in a frame.</summary>
    public int Place { get; }

    public required Source Source { get; init; }

    public required int Slot { get; init; }

    /// <summary>Whether a row without a partner stays.</summary>
    public required bool IsLeft { get; init; }

    /// <summary>Conditions on the source alone.</summary>
    public required Conjunct[] Local { get; init; }

    /// <summary>Conditions that decide whether two rows belong together.</summary>
    public required Conjunct[] Residual { get; init; }

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
        var found = false;
        foreach (var row in Candidates(frame, rows, run))
        {
            var pair = With(frame, row, run, outer);
            if (!Holds(Residual, pair))
                continue;
            found = true;
            if (Holds(After, pair))
                joined.Add(pair);
        }

        if (found || !IsLeft)
            return;
        var alone = With(frame, null, run, outer);
        if (Holds(After, alone))
            joined.Add(alone);
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
        foreach (var row in rows.Rows)
        {
            var alone = new Value[]?[Place + 1];
            alone[Place] = row;
            if (Holds(Local, new Frame(run, null, alone)))
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
