namespace FraudWatch.Relational;

/// <summary>One entry of FROM: a table, a common table or a query, under its alias.</summary>
/// <param name="Alias">The name by which columns are told apart.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="IsConstant">Whether its rows are the same in every run.</param>
/// <param name="IsCorrelated">Whether its rows depend on the row of the query around.</param>
/// <param name="Rows">Its rows; the frame is the one of the query around.</param>
internal sealed record Source(string Alias, ColumnSet Columns, bool IsConstant, bool IsCorrelated, Func<Run, Frame?, Relation> Rows)
{
    /// <summary>The query that makes its rows; none for a table.</summary>
    public Plan? Plan { get; init; }
}
