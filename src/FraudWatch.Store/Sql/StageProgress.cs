namespace FraudWatch.Store.Sql;

/// <summary>Reported after each table of a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Table">Schema and table that is done.</param>
/// <param name="Done">Tables done so far.</param>
/// <param name="Total">Tables of the stage.</param>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Seconds">How long the table took.</param>
public sealed record StageProgress(Stage Stage, string Table, int Done, int Total, long Rows, double Seconds);
