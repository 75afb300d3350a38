namespace FraudWatch.Relational;

/// <summary>What the compiler must know of a table.</summary>
/// <param name="Columns">Names, in the order of the values in a row.</param>
/// <param name="IsFixed">Whether it stays the same over the runs of a bound query, so that what is made of it alone is made once.</param>
public sealed record TableShape(IReadOnlyList<string> Columns, bool IsFixed);
