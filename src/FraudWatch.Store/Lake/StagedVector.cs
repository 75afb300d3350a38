namespace FraudWatch.Store.Lake;

/// <summary>A delete vector of a batch that is not committed.</summary>
/// <param name="Path">Where it is, in the batch's staging folder.</param>
/// <param name="Target">Where it will be, relative to the lake.</param>
internal sealed record StagedVector(string Path, string Target);
