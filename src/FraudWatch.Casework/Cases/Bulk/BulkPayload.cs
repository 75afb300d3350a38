namespace FraudWatch.Casework.Cases;

/// <summary>What an approval of a change of many cases is for.</summary>
/// <param name="BulkId">Number of the change.</param>
internal sealed record BulkPayload(long BulkId);
