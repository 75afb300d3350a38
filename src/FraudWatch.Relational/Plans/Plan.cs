namespace FraudWatch.Relational;

/// <summary>A compiled query: rows out, computed as seldom as what they depend on allows.</summary>
internal abstract class Plan
{
    public required ColumnSet Columns { get; init; }

    public required int Slot { get; init; }

    /// <summary>Whether the rows are the same in every run.</summary>
    public required bool IsConstant { get; init; }

    /// <summary>Whether they depend on the row of the query around.</summary>
    public required bool IsCorrelated { get; init; }

    public Relation Rows(Run run, Frame? outer) => IsCorrelated
        ? Compute(run, outer)
        : run.Result(Slot, IsConstant) ?? run.Keep(Slot, IsConstant, Compute(run, null));

    protected abstract Relation Compute(Run run, Frame? outer);
}
