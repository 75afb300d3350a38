namespace FraudWatch.Store.Ingest;

/// <summary>How far a load is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="File">The file in hand; null while tables are settled and committed.</param>
/// <param name="BytesRead">Bytes of all files that are done, and of the one in hand those that were checked.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
public sealed record IngestProgress(IngestPhase Phase, string? File, long BytesRead, long BytesTotal);
