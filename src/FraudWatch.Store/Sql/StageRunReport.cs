namespace FraudWatch.Store.Sql;

/// <summary>What a stage run did.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Skipped">True when nothing had changed and the tables were left as they were.</param>
/// <param name="Tables">Rows and seconds per table, in the order in which they were built; empty when skipped.</param>
/// <param name="Seconds">Duration of the whole run.</param>
public sealed record StageRunReport(Stage Stage, bool Skipped, IReadOnlyList<StageProgress> Tables, double Seconds);
