namespace FraudWatch.Detection.Knowledge;

/// <summary>An imported version of a knowledge table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="ValidFrom">First day of its force.</param>
/// <param name="Replaces">Whether it takes the place of the rows before, instead of adding to them.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ImportedTable(string Table, DateOnly ValidFrom, bool Replaces, int Rows);
