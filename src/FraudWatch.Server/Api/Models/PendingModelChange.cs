namespace FraudWatch.Server.Api.Models;

/// <summary>A request for another model in charge.</summary>
/// <param name="ApprovalId">What another person decides: <c>/approvals/ID</c>.</param>
/// <param name="Sentence">What shall be done.</param>
/// <param name="ExpiresAt">When it lapses, in UTC.</param>
public sealed record PendingModelChange(long ApprovalId, string Sentence, DateTime ExpiresAt);
