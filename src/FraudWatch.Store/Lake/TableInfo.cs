namespace FraudWatch.Store.Lake;

/// <summary>The content of one table.</summary>
/// <param name="Rows">Live rows.</param>
/// <param name="Hash">32 hex digits, equal for equal rows whatever their order, batches and absent empty columns.</param>
public sealed record TableInfo(long Rows, string Hash);
