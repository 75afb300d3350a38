namespace FraudWatch.Casework.Claims;

/// <summary>A batch as the claims store's ledger tells it.</summary>
/// <param name="Number">The batch's id.</param>
/// <param name="Line">The ledger's line.</param>
/// <param name="CommittedAt">In UTC.</param>
/// <param name="Tables">What each table got.</param>
public sealed record LedgerBatch(string Number, long Line, DateTime CommittedAt, IReadOnlyList<ClaimsBatchTable> Tables);
