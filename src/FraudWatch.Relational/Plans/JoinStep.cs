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
    private readonly bool allColumns;
    private readonly Func<Relation, RowIndex> ofColumns;

    public JoinStep(int place, JoinKey[] keys)
    {
        Keys = keys;
        Place = place;
        allColumns = keys.All(key => key.OfRow.Column >= 0);
        ofColumns = OfColumns;
        indexName = allColumns ? $"c{string.Join(',', keys.Select(key => key.OfRow.Column))}" : $"s{number}";
    }

    /// <summary>The equalities by which rows are found.</summary>
    public JoinKey[] Keys { get; }

    /// <summary>The source's place in a frame.</summary>
    public int Place { get; }

    public required Source Source { get; init; }

    public required int Slot { get; init; }

    /// <summary>Where what was found is remembered; -1 where it is not.</summary>
    public required int MemorySlot { get; init; }

    /// <summary>Whether a row without a partner stays.</summary>
    public required bool IsLeft { get; init; }

    /// <summary>Conditions on the source alone.</summary>
    public required Conjunct[] Local { get; init; }

    /// <summary>Conditions that decide whether two rows belong together.</summary>
    public required Conjunct[] Residual { get; init; }

    /// <summary>The columns of earlier sources that alone decide which rows belong together, where that can be remembered.</summary>
    public required (int Source, int[] Places, int Column)[]? Deciding { get; init; }

    /// <summary>Conditions to test on each row that was found: none where what is remembered passed them.</summary>
    public Conjunct[] Open => Deciding is null ? Residual : [];

    /// <summary>Conditions on the joined rows, whether a partner was found or not.</summary>
    public required Conjunct[] After { get; init; }

    /// <summary>Whether its rows, where they come first, can be joined one by one without being narrowed to a list before.</summary>
    public bool IsStreamed => Keys.Length == 0 && !IsLeft && !Source.IsConstant;

    /// <summary>The rows of the source that meet the conditions on it alone.</summary>
    public Relation Narrowed(Run run, Frame? outer)
    {
        if (Local.Length == 0)
            return Source.Rows(run, outer);
        if (Source.IsCorrelated)
            return Narrow(Source.Rows(run, outer), run);
        var isConstant = Source.IsConstant && Local.All(condition => !condition.Uses.IsVarying);
        return run.Result(Slot, isConstant) ?? run.Keep(Slot, isConstant, Narrow(Source.Rows(run, outer), run));
    }

    /// <summary>The rows of the source by the keys of this step.</summary>
    public RowIndex Index(Relation rows, Run run) =>
        rows.Index(indexName, allColumns ? ofColumns : made => new RowIndex(KeysOf(made, run), [.. Enumerable.Range(0, Keys.Length)]));

    public static bool Holds(Conjunct[] conditions, Frame frame)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Test(frame).IsTrue)
                return false;
        }

        return true;
    }

    private RowIndex OfColumns(Relation rows) => new(rows.Rows as Value[][] ?? rows.Span.ToArray(), [.. Keys.Select(key => Source.Columns.Places[key.OfRow.Column])]);

    private Value[][] KeysOf(Relation rows, Run run)
    {
        var own = new Frame(run, null, new Value[]?[Place + 1]);
        var keys = new Value[rows.Span.Length][];
        for (var i = 0; i < keys.Length; i++)
        {
            own.Rows[Place] = rows.Span[i];
            keys[i] = [.. Keys.Select(key => key.OfRow.Of(own))];
        }

        return keys;
    }

    private Relation Narrow(Relation rows, Run run)
    {
        var kept = new List<Value[]>();
        var alone = new Frame(run, null, new Value[]?[Place + 1]);
        foreach (var row in rows.Span)
        {
            alone.Rows[Place] = row;
            if (Holds(Local, alone))
                kept.Add(row);
        }

        return kept.Count == 0 ? Relation.Empty : new Relation(kept);
    }
}
