namespace FraudWatch.Core.Findings;

/// <summary>What a column of the evidence is called where people read it.</summary>
/// <param name="Column">Its name, under which the evidence has it.</param>
/// <param name="Zh">In Chinese; the name where nobody titled it.</param>
/// <param name="En">In English; the name where nobody titled it.</param>
public sealed record ColumnTitle(string Column, string Zh, string En);
