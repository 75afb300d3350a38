namespace FraudWatch.Relational;

/// <summary>A function of values; it keeps none of them.</summary>
internal delegate Value ScalarFunction(ReadOnlySpan<Value> values);
