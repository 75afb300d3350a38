namespace FraudWatch.Server.Api.Quarantining;

/// <summary>What is wrong with the open rows, the most frequent first.</summary>
/// <param name="Items">The reasons; at most 500.</param>
internal sealed record ReasonList(IReadOnlyList<ReasonCount> Items);
