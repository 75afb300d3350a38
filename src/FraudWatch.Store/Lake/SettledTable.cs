namespace FraudWatch.Store.Lake;

/// <summary>A staged table of which it is known which rows will live.</summary>
/// <param name="Counts">What became of the staged rows.</param>
/// <param name="Files">The staged files to keep; none when no row was accepted.</param>
/// <param name="DeadRows">Dead rows by the file's path relative to the lake; empty when nothing dies.</param>
/// <param name="Vector">Where the delete vector is staged and will be; written only when something dies.</param>
internal sealed record SettledTable(
    SupersessionCounts Counts,
    IReadOnlyList<StagedFile> Files,
    IReadOnlyDictionary<string, long> DeadRows,
    StagedVector Vector)
{
    public static readonly IReadOnlyDictionary<string, long> NothingDies = new Dictionary<string, long>();
}
