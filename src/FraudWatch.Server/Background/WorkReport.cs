using FraudWatch.Casework.Background;

namespace FraudWatch.Server.Background;

/// <summary>One piece of background work, as it stands.</summary>
/// <param name="Subject">What it is about: <c>rule_change:17</c>.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Progress">0 to 1; of work from before the service started only whether it was done.</param>
/// <param name="StartedBy">Who asked for it.</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="EndedAt">In UTC; null while it runs.</param>
/// <param name="Problem">Why it failed, in a sentence; null otherwise.</param>
public sealed record WorkReport(string Subject, WorkState State, double Progress, string StartedBy, DateTime StartedAt, DateTime? EndedAt, string? Problem);
