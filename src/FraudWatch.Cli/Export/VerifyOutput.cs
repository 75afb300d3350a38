using FraudWatch.Store.Lake;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>store verify --json</c> prints; tables that could not be read are left out.</summary>
internal sealed record VerifyOutput(
    bool Sound, IReadOnlyList<string> Problems, long Files, long Bytes, long Watermark, IReadOnlyDictionary<string, TableInfo> Tables);
