namespace FraudWatch.Casework.Claims;

/// <summary>What a load did.</summary>
/// <param name="LedgerLine">The ledger's line; null when no row was new.</param>
/// <param name="Files">What became of each file, as JSON; null where that is not known.</param>
/// <param name="Tables">What each table got.</param>
public sealed record LoadedBatch(long? LedgerLine, string? Files, IReadOnlyList<ClaimsBatchTable> Tables);
