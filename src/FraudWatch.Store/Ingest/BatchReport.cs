namespace FraudWatch.Store.Ingest;

/// <summary>What a load did; it reports this run, so a file that is loaded again has nothing accepted.</summary>
/// <param name="Batch">The batch's id.</param>
/// <param name="Tables">Counts by table.</param>
/// <param name="Seconds">Time taken.</param>
/// <param name="Files">What became of each file, in the order of loading.</param>
public sealed record BatchReport(
    string Batch,
    IReadOnlyDictionary<string, TableCounts> Tables,
    double Seconds,
    IReadOnlyList<FileReport> Files)
{
    /// <summary>Whether every file that should have been loaded was.</summary>
    public bool IsComplete => Files.All(file => file.Status != FileStatus.Failed);
}
