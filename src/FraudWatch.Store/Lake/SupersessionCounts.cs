namespace FraudWatch.Store.Lake;

/// <summary>What became of one table's staged rows.</summary>
/// <param name="Accepted">Staged rows that are live after the commit.</param>
/// <param name="Duplicate">Staged rows that lost to a newer or equal row of the batch or of the lake.</param>
/// <param name="Superseded">Rows of the lake that lost to a staged row.</param>
public sealed record SupersessionCounts(long Accepted, long Duplicate, long Superseded);
