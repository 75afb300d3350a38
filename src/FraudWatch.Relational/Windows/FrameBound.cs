namespace FraudWatch.Relational;

/// <summary>An end of a window's frame.</summary>
/// <param name="Kind">As DuckDB's tree names it, e.g. CURRENT_ROW_RANGE.</param>
/// <param name="Distance">How far, for the kinds that say so.</param>
internal sealed record FrameBound(string Kind, Func<Frame, Value>? Distance);
