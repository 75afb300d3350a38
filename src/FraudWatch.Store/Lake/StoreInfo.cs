namespace FraudWatch.Store.Lake;

/// <summary>What is in a store.</summary>
/// <param name="Watermark">Number of committed batches.</param>
/// <param name="Tables">The tables that ever came, by name.</param>
/// <param name="HashMethod">How the hashes were computed. Hashes of another method or engine version do not compare.</param>
/// <param name="EngineVersion">The version of DuckDB whose hash function was used.</param>
public sealed record StoreInfo(long Watermark, IReadOnlyDictionary<string, TableInfo> Tables, string HashMethod, string EngineVersion);
