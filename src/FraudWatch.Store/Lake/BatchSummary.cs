namespace FraudWatch.Store.Lake;

/// <summary>What the ledger says about a batch besides the staged files.</summary>
public sealed record BatchSummary
{
    /// <summary>Quarantined rows by table; a table that is not named had none.</summary>
    public IReadOnlyDictionary<string, long> Quarantined { get; init; } = new Dictionary<string, long>();
}
