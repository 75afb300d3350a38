namespace FraudWatch.Store.Lake;

/// <summary>The lake at one moment, for a copy of it.</summary>
/// <param name="Watermark">Number of committed batches.</param>
/// <param name="Ledger">Every complete line of the ledger.</param>
/// <param name="Files">The files that these lines make live, relative to the lake's folder.</param>
public sealed record LakeSnapshot(long Watermark, ReadOnlyMemory<byte> Ledger, IReadOnlyList<string> Files);
