namespace FraudWatch.Server.Api.Quarantining;

/// <summary>How many open rows have one thing wrong.</summary>
/// <param name="Table">The table that they were meant for.</param>
/// <param name="Column">The column to blame, where one is.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Rows">How many.</param>
internal sealed record ReasonCount(string Table, string? Column, string Reason, int Rows);
