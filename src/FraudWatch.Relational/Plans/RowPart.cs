namespace FraudWatch.Relational;

/// <summary>What one column of a result is: an expression, or a column of a source as it is.</summary>
/// <param name="Compute">The expression; null for a column.</param>
/// <param name="Column">The source's place in a frame, its columns, and the column's number.</param>
internal sealed record RowPart(Func<Frame, Value>? Compute, (int Source, ColumnSet Of, int Number)? Column);
