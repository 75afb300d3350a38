namespace FraudWatch.Store.Ingest;

/// <summary>What became of one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Status">Whether it was loaded.</param>
/// <param name="Tables">The tables that it fed; empty when it was not loaded.</param>
/// <param name="Reason">Why it was not loaded, or null.</param>
/// <param name="IgnoredColumns">Header fields that no table has.</param>
public sealed record FileReport(
    string File,
    FileStatus Status,
    IReadOnlyList<string> Tables,
    string? Reason,
    IReadOnlyList<string> IgnoredColumns);
