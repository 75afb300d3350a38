namespace FraudWatch.Relational;

/// <summary>What an expression can see while it is computed: one row of each source, and what grouping and windows made of them.</summary>
internal sealed class Frame(Run run, Frame? outer, Value[]?[] rows)
{
    public Run Run { get; } = run;

    /// <summary>The row of the query around this one.</summary>
    public Frame? Outer { get; } = outer;

    /// <summary>By place of the source; null where an outer join found none. Filled anew for each row that comes through.</summary>
    public Value[]?[] Rows { get; } = rows;

    /// <summary>Keys, then aggregates, once the rows are grouped.</summary>
    public Value[]? Group { get; init; }

    /// <summary>Results of window functions, once they are computed.</summary>
    public Value[]? Windows { get; set; }

    /// <summary>The same, to be kept while the next row comes through.</summary>
    public Frame Copy() => new(Run, Outer, (Value[]?[])Rows.Clone());
}
