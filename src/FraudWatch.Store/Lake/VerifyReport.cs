namespace FraudWatch.Store.Lake;

/// <summary>What a verification found.</summary>
/// <param name="Problems">Every mismatch, one sentence each; empty when the store is sound.</param>
/// <param name="Files">Files of the lake that were read in full.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Info">The tables as queries see them, without those that could not be read.</param>
public sealed record VerifyReport(IReadOnlyList<string> Problems, long Files, long Bytes, StoreInfo Info)
{
    public bool IsSound => Problems.Count == 0;
}
