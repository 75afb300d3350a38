namespace FraudWatch.Relational;

/// <summary>The SQL asks for what this evaluator does not have, or a value does not fit where it stands.</summary>
public sealed class QueryException(string message) : Exception(message);
