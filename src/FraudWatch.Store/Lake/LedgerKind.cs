namespace FraudWatch.Store.Lake;

public enum LedgerKind
{
    /// <summary>Rows came in.</summary>
    Batch,

    /// <summary>Live rows of small files were written together into one; no row changed.</summary>
    Compaction,
}
