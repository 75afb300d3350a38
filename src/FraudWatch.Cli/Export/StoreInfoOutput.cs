using FraudWatch.Store.Lake;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>store info --json</c> prints.</summary>
internal sealed record StoreInfoOutput(long Watermark, IReadOnlyDictionary<string, TableInfo> Tables);
