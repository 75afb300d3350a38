namespace FraudWatch.Server.Api.Quarantining;

/// <summary>The batches of rows that were sent again: one for each batch and table that they were in.</summary>
internal sealed record SentBatches(IReadOnlyList<SentBatch> Items);
