namespace FraudWatch.Relational;

/// <summary>A compiled query: rows out, computed as seldom as what they depend on allows.</summary>
internal abstract class Plan
{
    private int readers;

    public required ColumnSet Columns { get; init; }

    public required int Slot { get; init; }

    /// <summary>Whether the rows are the same in every run.</summary>
    public required bool IsConstant { get; init; }

    /// <summary>Whether they depend on the row of the query around.</summary>
    public required bool IsCorrelated { get; init; }

    /// <summary>Whether a single place reads the rows, and only this run's: they can go there one by one without being gathered.</summary>
    public bool IsReadOnce => readers == 1 && !IsConstant && !IsCorrelated;

    /// <summary>One more place reads the rows.</summary>
    public void AddReader() => readers++;

    public Relation Rows(Run run, Frame? outer) => IsCorrelated
        ? Gathered(run, outer)
        : run.Result(Slot, IsConstant) ?? run.Keep(Slot, IsConstant, Gathered(run, null));

    /// <summary>Whether there is any row; no more rows are made than that takes.</summary>
    public bool HasRows(Run run, Frame? outer) => IsCorrelated
        ? !Pass(run, outer, isKept: false, AnyRow.Instance)
        : Rows(run, outer).Rows.Count > 0;

    /// <summary>Makes the rows one by one.</summary>
    /// <param name="run">The execution.</param>
    /// <param name="outer">The row of the query around.</param>
    /// <param name="isKept">Whether the taker keeps a row beyond its turn; else the next one may be written over it.</param>
    /// <param name="taker">Gets them.</param>
    /// <returns>Whether the taker wanted all.</returns>
    public abstract bool Pass(Run run, Frame? outer, bool isKept, IRowTaker taker);

    private Relation Gathered(Run run, Frame? outer)
    {
        var rows = new RowList();
        _ = Pass(run, outer, isKept: true, rows);
        return rows.Relation;
    }
}
