namespace FraudWatch.Casework.National;

/// <summary>What a message says of one warning.</summary>
/// <param name="WarningId">The warning (jr_id).</param>
/// <param name="RuleId">Its rule.</param>
/// <param name="Response">What was done.</param>
/// <param name="Reason">Why; needed where the order went on.</param>
public sealed record FeedbackItem(string WarningId, string RuleId, WarningResponse Response, string Reason);
