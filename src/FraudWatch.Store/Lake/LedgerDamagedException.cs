namespace FraudWatch.Store.Lake;

/// <summary>A line of the ledger is not what was written. Nothing is opened, dropped or repaired.</summary>
public sealed class LedgerDamagedException(string path, int line, string problem) : StoreException(
    $"The ledger {path} is damaged at line {line}: {problem} No batch was dropped and nothing was changed. Restore the file from a backup, then run 'store verify'.")
{
    /// <summary>The line's number, from 1.</summary>
    public int Line { get; } = line;
}
